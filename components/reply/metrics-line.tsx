import { useFormatter, useTranslations } from "use-intl";
import { Time } from "#components/ui/time.tsx";
import type { Run } from "#lib/runs/schema.ts";
import { FileHash } from "./file-hash.tsx";
import { useMadeBy } from "./use-made-by.ts";

/** Time to first token, speed, tokens, model, preset: what the server measured, never an estimate. */
export function MetricsLine({ run }: { run: Run }) {
  const t = useTranslations("reply");
  const format = useFormatter();
  const madeBy = useMadeBy(run);
  const parts: string[] = [];
  if (run.timing) {
    const seconds = (ms: number) => format.number(ms / 1000, { maximumFractionDigits: ms < 1000 ? 2 : 1 });
    parts.push(t("metrics.firstToken", { seconds: seconds(run.timing.firstTokenMs) }));
    if (run.timing.tokensPerSecond !== null) {
      parts.push(t("metrics.speed", { rate: format.number(run.timing.tokensPerSecond, { maximumFractionDigits: 1 }) }));
    }
    if (run.usage) parts.push(t("metrics.tokens", { count: run.usage.completionTokens }));
    parts.push(t("metrics.total", { seconds: seconds(run.timing.totalMs) }));
  }
  parts.push(run.model.name, ...madeBy);
  if (run.preset) parts.push(t(`preset.${run.preset}`));
  return (
    <p className="flex flex-wrap items-center gap-x-3.5 gap-y-0.5 text-ink-3 text-meta">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {run.model.local?.sha256 ? <FileHash sha256={run.model.local.sha256} /> : null}
      <Time ms={run.createdAt} full className="hidden print:inline" />
    </p>
  );
}
