import Link from "next/link";
import { PageHeader } from "#components/shell/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

/** Something inside the workbench that is not there (any more); the shell stays. */
export default async function NotFoundHere() {
  const t = await getTranslator("errors");
  return (
    <>
      <PageHeader title={t("page.notFoundTitle")} />
      <EmptyState
        title={t("page.notFoundTitle")}
        action={
          <Link href="/" className={buttonClass()}>
            {t("page.home")}
          </Link>
        }
      >
        <p>{t("page.notFound")}</p>
      </EmptyState>
    </>
  );
}
