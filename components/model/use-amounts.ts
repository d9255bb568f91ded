import { useFormatter, useTranslations } from "use-intl";

/** Sizes and times as people say them: "4.7 GB", "about 4 min". */
export function useAmounts() {
  const t = useTranslations("models");
  const format = useFormatter();
  const size = (bytes: number) => {
    const [unit, by] = bytes >= 1e9 ? (["GB", 1e9] as const) : (["MB", 1e6] as const);
    return `${format.number(bytes / by, { maximumFractionDigits: bytes / by < 10 ? 1 : 0 })} ${unit}`;
  };
  const left = (seconds: number) =>
    seconds < 90
      ? t("amount.seconds", { count: Math.max(1, seconds) })
      : t("amount.minutes", { count: Math.round(seconds / 60) });
  const percent = (done: number, of: number) => (of > 0 ? Math.min(100, Math.floor((done / of) * 100)) : 0);
  return { size, left, percent };
}
