import { RefreshCw } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { MetricsLine } from "#components/reply/metrics-line.tsx";
import { ReplyCard } from "#components/reply/reply-card.tsx";
import { RunOutcome } from "#components/reply/run-outcome.tsx";
import { TwinCheck } from "#components/reply/twin-check.tsx";
import type { How } from "#components/reply/ways-out.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import type { Message } from "#lib/conversations/schema.ts";
import type { Run, Twin } from "#lib/runs/schema.ts";
import { fetchRun } from "./run-requests.ts";
import type { RunView } from "./run-view.ts";
import type { ShownMessage } from "./shown-conversation.ts";
import { SiblingSwitch } from "./sibling-switch.tsx";
import { useRunView } from "./use-run-view.ts";

type Props = {
  message: ShownMessage;
  run: Run;
  position: number;
  siblings: number;
  contract: ContractValues;
  onSibling: (message: Message, step: -1 | 1) => void;
  onRegenerate: (message: ShownMessage) => Promise<void>;
  onContinue: (message: ShownMessage, run: Run, how: How) => Promise<void>;
  onAskTwin: (message: ShownMessage, run: Run) => Promise<void>;
  onShowTwin: (twin: Twin) => void;
  /** Told what a live run is doing, for the composer and for screen readers. */
  onView?: (view: RunView) => void;
};

/** One answer: everything a run is on the page. Only the message of a live run renders while text arrives. */
export const AssistantMessage = memo(function AssistantMessage(props: Props) {
  const { message, position, siblings, contract, onSibling, onRegenerate, onContinue, onAskTwin, onShowTwin, onView } =
    props;
  const t = useTranslations("conversation");
  // A page gives finished runs without their traces; the whole run is fetched when somebody opens one.
  const [run, setRun] = useState(props.run);
  useEffect(() => setRun(props.run), [props.run]);
  const view = useRunView(run);
  const needTrace = () => {
    const { traces } = message;
    if (traces && view.replies.some((reply) => reply.thinking === "" && (traces[reply.index]?.steps ?? 0) > 0)) {
      fetchRun(run.id).then(setRun, (cause) => console.warn("the trace could not be read", cause));
    }
  };
  const told = useRef(onView);
  told.current = onView;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of changes of state, not of every painted token
  useEffect(() => told.current?.(view), [view.status, view.live, view.run]);
  const answer = () => view.replies.map((reply) => reply.answer).join("\n\n---\n\n");
  return (
    <article
      data-part="message"
      data-role="assistant"
      data-run={run.id}
      data-status={view.status}
      data-message={message.id}
      aria-busy={view.live}
      className={`pb-4 ${view.live ? "" : "[contain-intrinsic-size:auto_480px] [content-visibility:auto]"}`}
    >
      <h2 className="sr-only">{t("message.model")}</h2>
      <RunOutcome
        view={view}
        onContinue={(how) => onContinue(message, view.run, how)}
        onRetry={() => onRegenerate(message)}
      >
        <ReplyCard view={view} contract={contract} traces={message.traces} onNeedTrace={needTrace} />
      </RunOutcome>
      <TwinCheck
        run={view.run}
        live={view.live}
        onAsk={() => onAskTwin(message, view.run)}
        onShow={async (twin) => onShowTwin(twin)}
      />
      {view.reconnecting && <p className="pt-2 text-meta text-warn">{t("message.reconnecting")}</p>}
      <div className={`flex min-h-8 flex-wrap items-center gap-1.5 pt-3 ${view.live ? "invisible" : ""}`}>
        <SiblingSwitch position={position} count={siblings} onStep={(step) => onSibling(message, step)} />
        {view.replies.some((reply) => reply.answer !== "") && <CopyButton text={answer} withLabel />}
        <Button size="sm" data-part="regenerate" onClick={() => void onRegenerate(message)}>
          <RefreshCw size={14} aria-hidden />
          {t("message.regenerate")}
        </Button>
        <span className="min-w-0 flex-1" />
        <MetricsLine run={view.run} />
      </div>
      <Disclaimer className="pt-2" />
    </article>
  );
});
