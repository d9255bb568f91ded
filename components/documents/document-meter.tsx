import { useFormatter, useTranslations } from "use-intl";

/** Tokens of the chosen parts against what the model's window leaves beside the form: words and figures, then colour. */
export function DocumentMeter({ tokens, used, limit }: { tokens: number; used: number; limit: number | null }) {
  const t = useTranslations("documents");
  const format = useFormatter();
  const sum = tokens + used;
  const share = limit === null ? 0 : sum / Math.max(1, limit);
  const colour = share > 1 ? "bg-fail" : share >= 0.9 ? "bg-warn-line" : "bg-meter-mid";
  const width = (part: number) => `${limit === null ? 0 : Math.min(100, (part / Math.max(1, limit)) * 100)}%`;
  return (
    <div className="tabular-nums" data-part="document-meter">
      <div className="flex h-1.5 overflow-hidden rounded-full bg-meter" aria-hidden>
        <div className="h-full bg-ink-3" style={{ width: width(used) }} />
        <div className={`h-full ${colour}`} style={{ width: width(tokens) }} />
      </div>
      <p className="mt-1 text-meta text-ink-3">
        {limit === null
          ? t("meter.unknown", { tokens: format.number(tokens) })
          : t("meter.used", {
              tokens: format.number(tokens),
              form: format.number(Math.ceil(used)),
              limit: format.number(limit),
            })}
      </p>
    </div>
  );
}
