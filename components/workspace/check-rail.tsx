import { useTranslations } from "use-intl";
import { languageOf } from "#components/reply/language-of.ts";
import { StatusIcon, type StatusTone } from "#components/ui/status-icon.tsx";
import type { CheckResult } from "./check-results.ts";

type Props = { checks: { id: string; label: string }[]; results: CheckResult[] | null };

const TONE: Record<CheckResult["verdict"], StatusTone> = { pass: "pass", fail: "fail", "not-checkable": "none" };
const ORDER = { fail: 0, pass: 1, "not-checkable": 2 };

const isNone = ({ pass, fail, open }: { pass: number; fail: number; open: number }) => pass + fail + open === 0;

/** What the program checks by itself, apart from the model's words: the list before a run, its findings after. */
export function CheckRail({ checks, results }: Props) {
  const t = useTranslations("workspace");
  if (checks.length === 0) return null;
  const label = (id: string) => checks.find((check) => check.id === id)?.label ?? id;
  const sorted = results && [...results].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  return (
    <section aria-label={t("checks.title")}>
      <h2 className="font-semibold text-ui">
        {t("checks.title")}{" "}
        <span className="font-normal text-ink-3">{t("checks.count", { count: checks.length })}</span>
      </h2>
      <p className="mt-1 mb-2 text-ink-2">{t("checks.byProgram")}</p>
      <ul>
        {sorted
          ? sorted.map((result) => (
              <li
                key={result.id}
                data-part="finding"
                data-verdict={result.verdict}
                className="grid grid-cols-[22px_minmax(0,1fr)] border-t py-2"
              >
                <StatusIcon tone={TONE[result.verdict]} className="mt-0.5" />
                <div>
                  <p>{label(result.id)}</p>
                  {"words" in result ? (
                    <p lang={languageOf(result.words)} className="text-ink-2 wrap-anywhere">
                      {result.words}
                    </p>
                  ) : (
                    <p className="text-ink-2">
                      {t(isNone(result.counts) ? "checks.findingsNone" : "checks.findings", result.counts)}
                    </p>
                  )}
                </div>
              </li>
            ))
          : checks.map((check) => (
              <li key={check.id} className="grid grid-cols-[22px_minmax(0,1fr)] border-t py-2 text-ink-2">
                <StatusIcon tone="none" className="mt-0.5" />
                {check.label}
              </li>
            ))}
      </ul>
    </section>
  );
}
