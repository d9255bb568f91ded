import { useTranslations } from "use-intl";

/** The name of an endpoint check in the reader's language; a check newer than the words shows its id. */
export function useCheckName(): (check: string) => string {
  const t = useTranslations("models");
  return (check) => (t.has(`checkName.${check}`) ? t(`checkName.${check}`) : check);
}
