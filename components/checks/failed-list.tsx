"use client";

import { useRef, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { languageOf } from "#components/reply/language-of.ts";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { type NumberedFinding, orderFindings } from "./describe-findings.ts";
import { openChecks, subscribe } from "./open-checks.ts";
import { isAlteredQuote, QuoteDiff } from "./quote-diff.tsx";
import { showFinding } from "./show-finding.ts";
import { plainMessage } from "./snippet.ts";
import { useCheckName } from "./use-check-name.ts";
import { readWholeReply } from "./whole-reply.ts";

const MOST = 5;

/** What failed, below the answer and apart from the model's words; an open panel lists it instead. */
export function FailedList({ runId, parsed }: { runId: string; parsed: Reply }) {
  const t = useTranslations("checks");
  const nameOf = useCheckName();
  const section = useRef<HTMLElement>(null);
  const open = useSyncExternalStore(subscribe, openChecks, () => null);
  if (open !== null) return null;
  const failed = onceEach(worthReading(orderFindings(parsed.findings)));
  const show = async (finding: Finding) => {
    const root = section.current?.parentElement;
    if (root) await showFinding(root, await readWholeReply(runId, parsed), finding);
  };
  return (
    <section ref={section} aria-label={t("failed.title")} className="mt-4 rounded-md bg-sunken px-3 py-1">
      <ul>
        {failed.slice(0, MOST).map(({ no, finding, places }) => (
          <li key={no} data-part="finding" data-verdict="fail" className="border-line border-t first:border-t-0">
            <button
              type="button"
              data-print=""
              onClick={() => void show(finding)}
              className="press grid w-full grid-cols-[22px_minmax(0,1fr)] py-2 text-left text-ui"
            >
              <StatusIcon tone="fail" className="mt-0.5" />
              <span>
                <span className="font-medium text-fail">{nameOf(finding.check)}</span>{" "}
                <span lang={languageOf(finding.message)}>
                  {isAlteredQuote(finding) ? <QuoteDiff finding={finding} /> : plainMessage(finding)}
                </span>
                {places > 1 && <span className="text-ink-3"> {t("failed.places", { count: places })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failed.length > MOST && (
        <p className="pb-2 text-meta text-ink-3">{t("failed.more", { count: failed.length - MOST })}</p>
      )}
    </section>
  );
}

/** A step that the answer repeats from the trace is one line here; the panel has a row for each of its places. */
function onceEach(failed: NumberedFinding[]): (NumberedFinding & { places: number })[] {
  const lines = new Map<string, NumberedFinding & { places: number }>();
  for (const one of failed) {
    const key = JSON.stringify([one.finding.check, one.finding.message]);
    const line = lines.get(key);
    if (line) line.places += 1;
    else lines.set(key, { ...one, places: 1 });
  }
  return [...lines.values()];
}

/** A figure that comes from a wrong step says nothing beyond that step: where a step failed, the panel alone lists it. */
function worthReading(ordered: NumberedFinding[]): NumberedFinding[] {
  const failed = ordered.filter(({ finding }) => finding.verdict === "fail");
  const steps = failed.some(({ finding }) => finding.check === "arithmetic");
  return steps ? failed.filter(({ finding }) => finding.check !== "provenance") : failed;
}
