import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

export default async function ConversationNotFound() {
  const t = await getTranslator("conversation");
  return (
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
  );
}
