"use client";

import { useTranslations } from "use-intl";
import { cx } from "#components/ui/class-names.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { CheckFinding } from "#lib/model/schema.ts";
import { useCheckName } from "./use-check-name.ts";
import type { CheckState } from "./use-endpoint-check.ts";
import { useFindingWords } from "./use-finding-words.ts";

const ORDER = { fail: 0, warn: 1, pass: 2 };
const COLOUR = { pass: "text-pass", warn: "text-warn", fail: "text-fail" };

/** What the endpoint check found: to fix first, then to consider, then good; each problem with its fix. */
export function CheckReport({ state }: { state: CheckState }) {
  const t = useTranslations("models");
  if (state.phase === "idle") return null;
  const findings =
    state.phase === "done" ? [...state.findings].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]) : [];
  return (
    <section aria-labelledby="check" className="@container" aria-busy={state.phase === "running"}>
      <SectionHeading
        id="check"
        className="mb-2 flex-wrap"
        note={state.subject}
        aside={<Summary findings={findings} />}
      >
        {t("check.title")}
      </SectionHeading>
      <p role="status" className={state.phase === "running" ? "border-t py-2.5 text-ink-2" : "sr-only"}>
        {state.phase === "running" ? t("check.running") : state.phase === "done" ? t("check.done") : ""}
      </p>
      {state.phase === "failed" ? <ErrorWordsNotice error={state.error} /> : null}
      <ul>
        {findings.map((finding) => (
          <Finding key={finding.check} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Summary({ findings }: { findings: CheckFinding[] }) {
  const t = useTranslations("models");
  const count = (verdict: CheckFinding["verdict"]) => findings.filter((f) => f.verdict === verdict).length;
  return (
    <span className="flex flex-wrap gap-2.5">
      {(["pass", "warn", "fail"] as const).map((verdict) =>
        count(verdict) > 0 ? (
          <span
            key={verdict}
            className={cx("inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums", COLOUR[verdict])}
          >
            <StatusIcon tone={verdict} size={15} />
            {t(`check.count.${verdict}`, { count: count(verdict) })}
          </span>
        ) : null,
      )}
    </span>
  );
}

function Finding({ finding }: { finding: CheckFinding }) {
  const t = useTranslations("models");
  const nameOf = useCheckName();
  const words = useFindingWords()(finding);
  return (
    <li
      data-part="endpoint-finding"
      data-verdict={finding.verdict}
      className="grid grid-cols-[28px_minmax(0,1fr)] border-t py-2.5 @3xl:grid-cols-[32px_220px_minmax(0,1fr)] @3xl:gap-x-2"
    >
      <StatusIcon tone={finding.verdict} className="mt-0.5" />
      <h3 className="font-label">
        {nameOf(finding.check)}
        <span className="sr-only"> · {t(`check.verdict.${finding.verdict}`)}</span>
      </h3>
      <div className="min-w-0 [overflow-wrap:anywhere] @max-3xl:col-start-2">
        <p className="text-ink-2">{words.message}</p>
        {words.fix ? <Fix text={words.fix} /> : null}
      </div>
    </li>
  );
}

function Fix({ text }: { text: string }) {
  const t = useTranslations("models");
  return (
    <div className="mt-1.5">
      <p className="mb-1 font-label">{t("check.fix")}</p>
      <div className="flex items-start gap-2 rounded-md border bg-sunken py-1 pr-1 pl-2.5">
        <span className="min-w-0 flex-1 self-center py-0.5 font-mono text-code whitespace-pre-wrap">{text}</span>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
