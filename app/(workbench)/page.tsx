import type { Metadata } from "next";
import { connection } from "next/server";
import { HomeComposer } from "#components/home/home-composer.tsx";
import { HomeDesk } from "#components/home/home-desk.tsx";
import { RecentConversations } from "#components/home/recent-conversations.tsx";
import { StatusStrip } from "#components/home/status-strip.tsx";
import { WorkspaceGallery } from "#components/home/workspace-gallery.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("home");
  return { title: t("title") };
}

export default async function HomePage() {
  await connection();
  const t = await getTranslator("home");
  return (
    <Messages namespaces={["home", "conversation", "reply", "checks", "markdown"]}>
      <HomeDesk>
        <PageHeader title={t("title")} />
        <div className="min-h-0 flex-1 overflow-auto">
          <div className="max-w-[1280px] px-6 pt-5 pb-8 max-md:px-4 max-md:pt-3">
            <StatusStrip />
            <section aria-labelledby="ask" className="mb-7 max-w-[744px]">
              <SectionHeading
                id="ask"
                className="mb-2"
                note={t("ask.note")}
                aside={
                  <a className="link max-md:hidden" href="/compare">
                    {t("ask.compare")}
                  </a>
                }
              >
                {t("ask.title")}
              </SectionHeading>
              <HomeComposer />
            </section>
            <SectionHeading note={t("workspaces.note")}>{t("workspaces.title")}</SectionHeading>
            <WorkspaceGallery />
            <RecentConversations />
            <Disclaimer className="mt-4" />
          </div>
        </div>
      </HomeDesk>
    </Messages>
  );
}
