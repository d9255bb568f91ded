import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { type PastRun, PastRuns } from "./past-runs.tsx";

type Props = {
  summary: string;
  contract: ContractView;
  pastRuns: PastRun[];
  onFillSample: (() => void) | null;
};

/** Before the first run: what may come out, and what came out before. */
export function EmptyResult({ summary, contract, pastRuns, onFillSample }: Props) {
  const t = useTranslations("workspace");
  return (
    <div className="pt-6">
      <h2 className="text-empty font-semibold">{t("empty.title")}</h2>
      <p className="mt-1 mb-4 max-w-[34em] text-source text-ink-2">{summary}</p>
      {contract.values ? (
        <ul className="mb-5 flex flex-wrap gap-2.5" aria-label={t("empty.verdicts")}>
          {contract.values.map((value) => (
            <li
              key={value.id}
              className="inline-flex min-h-12 items-center rounded-sm border-[1.5px] border-dashed border-control px-4 text-source text-ink-3"
            >
              {value.label}
            </li>
          ))}
        </ul>
      ) : contract.kind === "number" ? (
        <p className="mb-5 inline-flex min-h-12 items-center rounded-sm border-[1.5px] border-dashed border-control px-4 text-source text-ink-3">
          {contract.unit ? t("empty.numberIn", { unit: contract.unit }) : t("empty.number")}
        </p>
      ) : null}
      {onFillSample ? (
        <div>
          <Button onClick={onFillSample}>{t("empty.fillSample")}</Button>
        </div>
      ) : null}
      <PastRuns runs={pastRuns} className="mt-8" />
      <Disclaimer className="py-4" />
    </div>
  );
}
