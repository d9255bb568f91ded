import Link from "next/link";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

/** There is nothing under this address, and the way home. */
export async function NotHere({ as }: { as?: "h1" }) {
  const t = await getTranslator("errors");
  return (
    <EmptyState
      as={as}
      title={t("page.notFoundTitle")}
      action={
        <Link href="/" className={buttonClass()}>
          {t("page.home")}
        </Link>
      }
    >
      <p>{t("page.notFound")}</p>
    </EmptyState>
  );
}
