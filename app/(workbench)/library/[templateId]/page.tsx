import { ChevronRight, Play } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { TemplateActions } from "#components/library/template-actions.tsx";
import { TemplateEditor } from "#components/library/template-editor.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { readTemplate } from "./read-template.ts";

type Props = { params: Promise<{ templateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readTemplate((await params).templateId)).body.title };
}

export default async function TemplatePage({ params }: Props) {
  await connection();
  const { templateId } = await params;
  const t = await getTranslator("library");
  const template = await readTemplate(templateId);
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <Messages namespaces={["library"]}>
        <PageHeader
          title={template.body.title}
          crumb={
            <>
              <Link href="/library" className="hover:text-ink">
                {t("title")}
              </Link>
              <ChevronRight aria-hidden size={14} />
            </>
          }
          actions={
            <>
              <Link href={`/library/${templateId}/run`} className={buttonClass()} data-part="run-template">
                <Play size={14} aria-hidden />
                {t("run")}
              </Link>
              <TemplateActions id={templateId} title={template.body.title} />
            </>
          }
        />
        <TemplateEditor key={templateId} template={template} />
      </Messages>
    </div>
  );
}
