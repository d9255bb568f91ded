import { useTranslations } from "use-intl";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Reply } from "#lib/reply/types.ts";
import { correctionOf, countFindings, type Tally } from "./describe-findings.ts";
import { useCheckName } from "./use-check-name.ts";

const toneOf = ({ fail, pass }: Tally) => (fail > 0 ? "fail" : pass > 0 ? "pass" : "none");

/** What the checks came to, in counts: a finding speaks about one place, so nothing here speaks of the answer. */
export function ChecksSummary({ reply }: { reply: Reply }) {
  const t = useTranslations("checks");
  const nameOf = useCheckName();
  const { ledger, others } = countFindings(reply);
  const correction = correctionOf(reply);
  const lines = ledger.pass + ledger.fail + ledger.open;
  return (
    <ul className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-0.5 text-ink-2 tabular-nums">
      {lines > 0 && (
        <li data-part="checks-summary" className="flex items-center gap-1.5">
          <StatusIcon tone={toneOf(ledger)} size={14} />
          {t("summary.ledger", { recomputed: ledger.pass + ledger.fail, wrong: ledger.fail, open: ledger.open })}
        </li>
      )}
      {correction && <li className="text-fail">{t("summary.corrected", { value: correction.expected ?? "" })}</li>}
      {others.map(({ check, pass, fail, open }) => (
        <li key={check} className="flex items-center gap-1.5">
          <StatusIcon tone={toneOf({ pass, fail, open })} size={14} />
          {t("summary.other", { name: nameOf(check), fail, pass, open })}
        </li>
      ))}
    </ul>
  );
}
