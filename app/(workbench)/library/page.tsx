import type { Metadata } from "next";
import { connection } from "next/server";
import { LibraryList } from "#components/library/library-list.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { listTemplates } from "#lib/templates/list-templates.ts";
import { listWorkspaces } from "#lib/workspaces/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("library");
  return { title: t("title") };
}

export default async function LibraryPage() {
  await connection();
  const t = await getTranslator("library");
  const [locale, templates] = await Promise.all([getLocale(), listTemplates(LOCAL_ACTOR)]);
  return (
    <Messages namespaces={["library"]}>
      <PageHeader title={t("title")} />
      <div className="relative min-h-0 flex-1 overflow-auto">
        <LibraryList
          templates={templates}
          workspaces={listWorkspaces().map((workspace) => ({ id: workspace.id, title: workspace.title[locale] }))}
        />
      </div>
    </Messages>
  );
}
