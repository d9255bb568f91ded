import { useTranslations } from "use-intl";
import type { Finding } from "#lib/reply/types.ts";
import { offBy } from "./off-by.ts";
import { readable } from "./snippet.ts";

/** "Model said 12.83 % · Recomputed 12.38 % · off by 0.45 pp". */
export function FindingFigures({ finding }: { finding: Finding }) {
  const t = useTranslations("checks");
  const got = readable(finding.got ?? "");
  const expected = readable(finding.expected ?? "");
  const off = offBy(got, expected);
  const unit = off?.unit === "pp" ? t("figures.pp") : (off?.unit ?? "");
  return (
    <span className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-0.5 tabular-nums">
      <span>{t("figures.said")}</span>
      <span className="font-mono text-code text-ink">{got}</span>
      <span>{t("figures.recomputed")}</span>
      <span>
        <span className="font-mono font-semibold text-code text-ink">{expected}</span>
        {off && <span className="pl-3">{t("figures.offBy", { figure: off.figure, unit })}</span>}
      </span>
    </span>
  );
}
