import { useFormatter, useTranslations } from "use-intl";

type Props = {
  /** About how many tokens the prompt is; null until known. */
  promptTokens: number | null;
  /** What the model's window leaves for it; null when no model says. */
  limit: number | null;
  /** Kept back for the reply. */
  reserved: number;
};

/** How much of the window the prompt takes: amber from nine tenths, red above it. Always in words and figures too. */
export function BudgetMeter({ promptTokens, limit, reserved }: Props) {
  const t = useTranslations("workspace");
  const format = useFormatter();
  const share = promptTokens === null || limit === null ? 0 : promptTokens / limit;
  const colour = share > 1 ? "bg-fail" : share >= 0.9 ? "bg-warn-line" : "bg-meter-mid";
  const about = promptTokens === null ? "–" : format.number(Math.ceil(promptTokens));
  return (
    <div className="tabular-nums">
      <div className="h-1.5 overflow-hidden rounded-full bg-meter" aria-hidden>
        <div className={`h-full ${colour}`} style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-meta text-ink-3">
        <span className={share > 1 ? "text-fail" : undefined}>
          {limit === null
            ? t("budget.unknownLimit", { tokens: about })
            : t("budget.used", { tokens: about, limit: format.number(limit) })}
        </span>
        {limit === null ? null : <span>{t("budget.reserved", { tokens: format.number(reserved) })}</span>}
      </p>
    </div>
  );
}
