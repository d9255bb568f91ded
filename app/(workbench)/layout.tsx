import { connection } from "next/server";
import type { ReactNode } from "react";
import { StartAtPlace } from "#components/conversation/start-at-place.tsx";
import { Sidebar } from "#components/shell/sidebar.tsx";
import { TestModelBanner } from "#components/shell/test-model-banner.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { testModelAnswers } from "#lib/model/model-state.ts";

/** The shell: sidebar and working plane. Each column scrolls by itself; the page never does. */
export default async function WorkbenchLayout({ children }: { children: ReactNode }) {
  await connection();
  const t = await getTranslator("shell");
  return (
    <div className="h-dvh md:grid md:grid-cols-[56px_minmax(0,1fr)] xl:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-10 rounded-md bg-raised px-3 py-2 shadow-pop focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <Sidebar />
      <main id="content" tabIndex={-1} className="flex h-dvh min-h-0 min-w-0 flex-col bg-surface focus:outline-none">
        <TestModelBanner initial={await testModelAnswers()} />
        {children}
      </main>
      <StartAtPlace />
    </div>
  );
}
