import { ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { WorkspaceDesk } from "#components/workspace/workspace-desk.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { listConversations } from "#lib/conversations/list-conversations.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { describeWorkspace, findWorkspace } from "#lib/workspaces/index.ts";

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<{ c?: string | string[] }>;
};

const PAST_RUNS = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const workspace = findWorkspace((await params).workspaceId);
  return workspace ? { title: workspace.title[await getLocale()] } : {};
}

export default async function WorkspacePage({ params, searchParams }: Props) {
  await connection();
  const [{ workspaceId }, { c }, locale] = await Promise.all([params, searchParams, getLocale()]);
  const workspace = findWorkspace(workspaceId);
  if (!workspace) notFound();
  const t = await getTranslator("workspace");
  const past = await listConversations(LOCAL_ACTOR, { workspace: workspace.id, limit: PAST_RUNS });
  const conversationId = typeof c === "string" && c !== "" ? c : null;
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <PageHeader
        title={workspace.title[locale]}
        crumb={
          <>
            <a href="/" className="hover:text-ink">
              {t("page.workspaces")}
            </a>
            <ChevronRight aria-hidden size={14} />
          </>
        }
      />
      <Messages namespaces={["workspace", "reply", "checks", "conversation", "markdown", "documents"]}>
        <WorkspaceDesk
          key={`${workspace.id}:${conversationId ?? ""}`}
          workspace={describeWorkspace(workspace, locale)}
          recorded={Object.fromEntries(workspace.samples.map((sample) => [sample.id, sample.recordedReply]))}
          pastRuns={past.conversations.map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))}
          conversationId={conversationId}
          locale={locale}
        />
      </Messages>
    </div>
  );
}
