import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

export default async function NotFound() {
  const t = await getTranslator("errors");
  return (
    <main className="grid h-dvh place-content-center bg-surface">
      <EmptyState
        as="h1"
        title={t("page.notFoundTitle")}
        action={
          <Link href="/" className={buttonClass()}>
            {t("page.home")}
          </Link>
        }
      >
        <p>{t("page.notFound")}</p>
      </EmptyState>
    </main>
  );
}
