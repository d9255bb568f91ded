import { PageHeader } from "#components/shell/page-header.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

/** A conversation that was deleted or never was: the shell and its menu stay. */
export default async function ConversationNotFound() {
  const t = await getTranslator("conversation");
  return (
    <>
      <PageHeader title={t("missing.title")} />
      <EmptyState
        title={t("missing.title")}
        action={
          <a href="/" className={buttonClass("primary")}>
            {t("missing.home")}
          </a>
        }
      >
        {t("missing.text")}
      </EmptyState>
    </>
  );
}
