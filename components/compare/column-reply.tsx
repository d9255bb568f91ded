import { memo } from "react";
import { useTranslations } from "use-intl";
import type { ReplyView, RunView } from "#components/conversation/run-view.ts";
import { useElapsedSeconds } from "#components/conversation/use-elapsed-seconds.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { AnswerCard } from "#components/reply/answer-card.tsx";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { ErrorNotice } from "#components/reply/error-notice.tsx";
import { languageOf } from "#components/reply/language-of.ts";
import { MetricsLine } from "#components/reply/metrics-line.tsx";
import { TestModelBadge } from "#components/reply/test-model-badge.tsx";
import { Trace } from "#components/reply/trace.tsx";
import { countSteps } from "#components/reply/trace-steps.ts";
import { summarizeTrace } from "#components/reply/trace-summary.ts";
import type { BoxDifference } from "./compare-boxes.ts";
import { DifferenceLine } from "./difference-line.tsx";

type Props = {
  view: RunView;
  contract: ContractValues;
  reference: boolean;
  referenceName: string;
  difference: BoxDifference | null;
};

const NOTHING: ReplyView = {
  index: 0,
  phase: "start",
  thinking: "",
  answer: "",
  revision: 0,
  thinkingTokens: 0,
  thinkingMs: null,
  parsed: null,
};

/** One answer as four rows that stand level with those beside it: trace, box, answer, figures. */
export const ColumnReply = memo(function ColumnReply({ view, contract, reference, referenceName, difference }: Props) {
  const t = useTranslations("compare");
  const reply = view.replies[0] ?? NOTHING;
  const seconds = useElapsedSeconds(view.run.startedAt ?? view.run.createdAt, view.live);
  const thinkingLive = view.live && reply.phase !== "answer";
  // Counted from the whole text only when it is over: never with each token.
  const summary = reply.parsed
    ? summarizeTrace(reply.parsed, view.run)
    : { tokens: Math.round(reply.thinkingTokens), steps: view.live ? 0 : countSteps(reply.thinking) };
  return (
    <>
      <div className="min-w-0">
        <TestModelBadge run={view.run} />
        {thinkingLive || reply.thinking !== "" ? (
          <Trace
            thinking={reply.thinking}
            live={thinkingLive}
            seconds={seconds}
            waiting={view.waiting}
            thinkingMs={reply.thinkingMs}
            tokens={thinkingLive ? Math.round(reply.thinkingTokens) : summary.tokens}
            steps={summary.steps}
            truncated={reply.parsed?.flags.includes("truncated-in-think") ?? false}
            revision={reply.revision}
          />
        ) : null}
      </div>
      <div className="min-w-0">
        <AnswerCard parsed={view.live ? null : reply.parsed} phase={reply.phase} contract={contract} />
        <DifferenceLine reference={reference} name={referenceName} difference={difference} />
      </div>
      <div className="min-w-0">
        {view.error ? <ErrorNotice error={view.error} className="mt-3" /> : null}
        {view.status === "stopped" ? <p className="pt-2 text-warn">{t("column.stopped")}</p> : null}
        {reply.answer === "" ? null : (
          <div data-part="answer" className="pt-3 text-prose">
            <Markdown key={reply.revision} text={reply.answer} streaming={view.live} lang={languageOf(reply.answer)} />
          </div>
        )}
      </div>
      <div className="min-w-0 pt-3">{view.live ? null : <MetricsLine run={view.run} />}</div>
    </>
  );
});
