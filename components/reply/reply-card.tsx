"use client";

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { ChecksRow, FailedFindings } from "#components/checks/checks-row.tsx";
import type { ReplyView, RunView } from "#components/conversation/run-view.ts";
import { useElapsedSeconds } from "#components/conversation/use-elapsed-seconds.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Place } from "#lib/checks/votes/first-parting.ts";
import { AnswerCard } from "./answer-card.tsx";
import type { BoxTerms, ContractValues } from "./contract-values.ts";
import { languageOf } from "./language-of.ts";
import { prepareToRead } from "./prepare-parts.ts";
import { showPlace } from "./show-place.ts";
import { TestModelBadge } from "./test-model-badge.tsx";
import { Trace } from "./trace.tsx";
import { countSteps } from "./trace-steps.ts";
import { summarizeTrace, type TraceSummary } from "./trace-summary.ts";
import { usePrinting } from "./use-printing.ts";

/** Most runs ask for one reply. */
const VoteBar = lazy(() => import("./vote-bar.tsx").then((module) => ({ default: module.VoteBar })));

export type ReplyCardProps = {
  view: RunView;
  contract?: ContractValues;
  /** What the box was asked to hold, where it is no word of a list. */
  box?: BoxTerms;
  /** Of each reply's trace, where the page was given the run without the trace's text. */
  traces?: TraceSummary[];
  /** Asked for when such a trace is opened. */
  onNeedTrace?: () => void;
  /** Shows the answer in another way, its mark included; null leaves it to the card. */
  renderAnswer?: (reply: ReplyView) => ReactNode;
};

/** A run's replies: trace, card, answer and findings; several as tabs, of which only the shown one is mounted. */
export function ReplyCard({ view, contract = [], box, traces, onNeedTrace, renderAnswer }: ReplyCardProps) {
  const replies: ReplyView[] = view.replies.length > 0 ? view.replies : [EMPTY_REPLY];
  useEffect(() => (view.live ? prepareToRead() : undefined), [view.live]);
  const seconds = useElapsedSeconds(view.run.startedAt ?? view.run.createdAt, view.live);
  const one = (reply: ReplyView) => (
    <OneReply
      key={reply.index}
      view={view}
      reply={reply}
      contract={contract}
      box={box}
      seconds={seconds}
      given={traces?.[reply.index]}
      onNeedTrace={onNeedTrace}
      renderAnswer={renderAnswer}
    />
  );
  const only = replies.length === 1 ? replies[0] : undefined;
  return (
    <>
      <TestModelBadge run={view.run} />
      {only ? one(only) : <SeveralReplies view={view} replies={replies} one={one} />}
    </>
  );
}

type SeveralProps = { view: RunView; replies: ReplyView[]; one: (reply: ReplyView) => ReactNode };

function SeveralReplies({ view, replies, one }: SeveralProps) {
  const t = useTranslations("reply");
  const [selected, setSelected] = useState("0");
  const panel = useRef<HTMLDivElement>(null);
  // Paper has no tabs: all replies are printed, each under its name.
  const printing = usePrinting();
  const mounted = printing ? replies : replies.filter((reply) => String(reply.index) === selected);
  const showReply = (index: number) => {
    flushSync(() => setSelected(String(index)));
    panel.current?.closest('[role="tabpanel"]')?.parentElement?.scrollIntoView({ block: "nearest" });
  };
  const showStep = async (place: Place) => {
    flushSync(() => setSelected(String(place.reply)));
    const root = panel.current?.querySelector(`[data-reply="${place.reply}"]`);
    const parsed = replies.find((reply) => reply.index === place.reply)?.parsed;
    if (root && parsed) await showPlace(view.run.id, root, parsed, place);
  };
  return (
    <>
      <Suspense fallback={<div className="min-h-18" />}>
        <VoteBar
          votes={view.live ? null : view.run.votes}
          replies={replies.map((reply) => reply.index)}
          onReply={showReply}
          onPlace={(place) => void showStep(place)}
        />
      </Suspense>
      <Tabs
        label={t("tabs.label")}
        selected={selected}
        onSelect={setSelected}
        tabs={replies.map((reply) => ({
          id: String(reply.index),
          label: <TabLabel reply={reply} />,
          panel: (
            <div ref={panel}>
              {mounted.map((other) => (
                <section key={other.index} data-reply={other.index}>
                  {printing && (
                    <h3 className="pt-4 font-semibold">
                      <TabLabel reply={other} />
                    </h3>
                  )}
                  {one(other)}
                </section>
              ))}
            </div>
          ),
        }))}
      />
    </>
  );
}

const EMPTY_REPLY: ReplyView = {
  index: 0,
  phase: "start",
  thinking: "",
  answer: "",
  revision: 0,
  thinkingTokens: 0,
  thinkingMs: null,
  parsed: null,
};

const SHORT = 18;

function TabLabel({ reply }: { reply: ReplyView }) {
  const t = useTranslations("reply");
  const text = reply.parsed?.final?.text ?? "";
  return (
    <span className="tabular-nums">
      {t("tabs.reply", { number: reply.index + 1 })}
      {text && <span className="text-ink-3"> · {text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}</span>}
    </span>
  );
}

type OneProps = {
  view: RunView;
  reply: ReplyView;
  contract: ContractValues;
  box?: BoxTerms;
  seconds: number;
  given?: TraceSummary;
  onNeedTrace?: () => void;
  renderAnswer?: (reply: ReplyView) => ReactNode;
};

function OneReply({ view, reply, contract, box, seconds, given, onNeedTrace, renderAnswer }: OneProps) {
  const thinkingLive = view.live && reply.phase !== "answer";
  const summary = useTraceSummary(view, reply, given);
  const hasTrace = thinkingLive || reply.thinking !== "" || summary.steps > 0;
  const truncated = reply.parsed?.flags.includes("truncated-in-think") ?? false;
  return (
    <>
      {hasTrace && (
        <Trace
          thinking={reply.thinking}
          live={thinkingLive}
          seconds={seconds}
          waiting={view.waiting}
          thinkingMs={reply.thinkingMs}
          tokens={thinkingLive ? Math.round(reply.thinkingTokens) : summary.tokens}
          steps={summary.steps}
          truncated={truncated}
          revision={reply.revision}
          onFirstOpen={onNeedTrace}
        />
      )}
      <AnswerCard
        parsed={view.live ? null : (reply.parsed ?? null)}
        phase={reply.phase}
        contract={contract}
        box={box}
      />
      <ChecksRow runId={view.run.id} parsed={reply.parsed} live={view.live} />
      {reply.answer !== "" &&
        (renderAnswer?.(reply) ?? (
          <div data-part="answer" className="pt-3 text-prose">
            <Markdown key={reply.revision} text={reply.answer} streaming={view.live} lang={languageOf(reply.answer)} />
          </div>
        ))}
      <FailedFindings runId={view.run.id} parsed={view.live ? null : reply.parsed} />
    </>
  );
}

/** Counted anew only when the phase changes: never with each token. */
function useTraceSummary(view: RunView, reply: ReplyView, given: TraceSummary | undefined): TraceSummary {
  const { run } = view;
  const { parsed, phase, thinking, thinkingTokens } = reply;
  // The thinking is complete once the answer has begun, so its text may key the count.
  const over = phase === "answer" || parsed !== null;
  const text = over ? thinking : "";
  return useMemo(() => {
    if (parsed && parsed.thinking !== "") return summarizeTrace(parsed, run);
    if (given) return given;
    return { tokens: Math.round(thinkingTokens), steps: countSteps(text) };
  }, [parsed, run, given, thinkingTokens, text]);
}
