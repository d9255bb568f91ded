import { useTranslations } from "use-intl";

/** The name of a check for a reader; a check that this page does not know keeps its id. */
export function useCheckName(): (check: string) => string {
  const t = useTranslations("checks");
  return (check) => (t.has(`name.${check}`) ? t(`name.${check}`) : check);
}
