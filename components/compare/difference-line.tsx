import { useFormatter, useTranslations } from "use-intl";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { BoxDifference } from "./compare-boxes.ts";

type Props = {
  reference: boolean;
  name: string;
  /** Null while one of the two is not over. */
  difference: BoxDifference | null;
};

/** What a column's boxed value is to the reference's, in words and a sign. Its height is kept from the start. */
export function DifferenceLine({ reference, name, difference }: Props) {
  const t = useTranslations("compare");
  const format = useFormatter();
  const line = "flex min-h-10 items-center gap-2 border-b";
  if (reference) return <p className={`${line} text-ink-3`}>{t("difference.reference")}</p>;
  if (!difference) return <p className={`${line} text-ink-3`}>{t("difference.waiting")}</p>;
  if (difference.kind === "equal") {
    return (
      <p className={`${line} text-pass`} data-part="difference" data-verdict="equal">
        <StatusIcon tone="pass" />
        {t("difference.equal", { name })}
      </p>
    );
  }
  if (difference.kind === "different") {
    const off = difference.off;
    const percent =
      off === null ? null : format.number(off, { style: "percent", maximumFractionDigits: 2, signDisplay: "always" });
    return (
      <p className={`${line} text-warn`} data-part="difference" data-verdict="different">
        <StatusIcon tone="warn" />
        {percent === null ? t("difference.different", { name }) : t("difference.off", { name, percent })}
      </p>
    );
  }
  return (
    <p className={`${line} text-none`} data-part="difference" data-verdict="not-comparable">
      <StatusIcon tone="none" />
      {t(`difference.${difference.why}`, { name })}
    </p>
  );
}
