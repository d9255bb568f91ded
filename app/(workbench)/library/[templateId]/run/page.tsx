import { ChevronRight, Pencil } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { PageHeader } from "#components/shell/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { WorkspaceDesk } from "#components/workspace/workspace-desk.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { templateAsWorkspace } from "#lib/templates/as-workspace.ts";
import { listTemplateRuns } from "#lib/templates/list-template-runs.ts";
import { describeWorkspace } from "#lib/workspaces/index.ts";
import { readTemplate } from "../read-template.ts";

type Props = {
  params: Promise<{ templateId: string }>;
  searchParams: Promise<{ c?: string | string[] }>;
};

const PAST_RUNS = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readTemplate((await params).templateId)).body.title };
}

/** A template as a workspace: the same form, result and past runs. */
export default async function RunTemplatePage({ params, searchParams }: Props) {
  await connection();
  const t = await getTranslator("library");
  const [{ templateId }, { c }] = await Promise.all([params, searchParams]);
  const { body, newestVersion } = await readTemplate(templateId);
  const past = await listTemplateRuns(LOCAL_ACTOR, templateId, PAST_RUNS);
  const conversationId = typeof c === "string" && c !== "" ? c : null;
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <PageHeader
        title={body.title}
        lang={body.language === "zh" ? "zh-CN" : body.language}
        crumb={
          <>
            <Link href="/library" className="hover:text-ink">
              {t("title")}
            </Link>
            <ChevronRight aria-hidden size={14} />
          </>
        }
        actions={
          <Link href={`/library/${templateId}`} className={buttonClass("secondary")}>
            <Pencil size={14} aria-hidden />
            {t("editLink")}
          </Link>
        }
      />
      <Messages namespaces={["workspace", "reply", "checks", "conversation", "markdown", "documents"]}>
        <WorkspaceDesk
          key={`${templateId}:${newestVersion}:${conversationId ?? ""}`}
          workspace={describeWorkspace(templateAsWorkspace(templateId, newestVersion, body), body.language)}
          recorded={{}}
          pastRuns={past}
          conversationId={conversationId}
          locale={body.language}
        />
      </Messages>
    </div>
  );
}
