"use client";

import { useTranslations } from "use-intl";
import { ExportMenu } from "#components/conversation/export-menu.tsx";
import { followFromStart, forgetViewer } from "#components/conversation/run-registry.ts";
import { continueRun, fetchRun, showBranch, startTwin } from "#components/conversation/run-requests.ts";
import type { ReplyView, RunView } from "#components/conversation/run-view.ts";
import type { BoxTerms } from "#components/reply/contract-values.ts";
import { MetricsLine } from "#components/reply/metrics-line.tsx";
import { ReplyCard } from "#components/reply/reply-card.tsx";
import { RunOutcome } from "#components/reply/run-outcome.tsx";
import { TwinCheck } from "#components/reply/twin-check.tsx";
import type { How } from "#components/reply/ways-out.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Run, Twin } from "#lib/runs/schema.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import type { ShowPassage, Source } from "./sources.ts";
import { WorkspaceAnswer } from "./workspace-answer.tsx";

type Props = {
  view: RunView;
  contract: ContractView;
  sources: Source[];
  onRun: (run: Run) => void;
  onRetry: () => Promise<void>;
  onShow: ShowPassage;
};

/** A run of this workspace: what it thinks, what it boxed, what it says, and the ways on when it was cut. */
export function RunResult({ view, contract, sources, onRun, onRetry, onShow }: Props) {
  const t = useTranslations("workspace");
  const answer = (reply: ReplyView) =>
    view.live ? null : <WorkspaceAnswer answer={reply.answer} contract={contract} sources={sources} onShow={onShow} />;
  const goOn = async (how: How) => {
    const run = await continueRun(view.run.id, how);
    followFromStart(run);
    onRun(run);
  };
  const askTwin = async () => {
    const run = await startTwin(view.run.id);
    // Its viewer, if it was written in this page, knows of no twin.
    forgetViewer(view.run.id);
    followFromStart(run);
    onRun(run);
  };
  const showTwin = async (twin: Twin) => {
    onRun(await fetchRun(twin.runId));
    await showBranch(view.run.conversationId, twin.messageId);
  };
  return (
    <article data-part="message" data-role="assistant" data-run={view.run.id} data-status={view.status}>
      <header className="flex min-h-8 flex-wrap items-center gap-2 pb-2">
        <h2 className="font-semibold text-ui">{t("result.run")}</h2>
        <Time ms={view.run.createdAt} className="text-ink-3" />
        <span className="flex-1" />
        <Badge className="max-md:hidden">{view.run.model.name}</Badge>
        <a href={`/c/${view.run.conversationId}`} className={buttonClass("ghost", "sm")}>
          {t("result.openConversation")}
        </a>
        <ExportMenu conversationId={view.run.conversationId} />
      </header>
      <RunOutcome view={view} onContinue={goOn} onRetry={onRetry}>
        <ReplyCard view={view} contract={contract.values ?? []} box={boxOf(contract)} renderAnswer={answer} />
      </RunOutcome>
      <TwinCheck run={view.run} live={view.live} onAsk={askTwin} onShow={showTwin} />
      {contract.followUp && view.status === "done" ? (
        <p className="pt-3 text-ink-2">
          {t("result.askMoreWhy")}{" "}
          <a className="link" href={`/c/${view.run.conversationId}`}>
            {t("result.askMore")}
          </a>
        </p>
      ) : null}
      <footer className="grid gap-1.5 pt-3 pb-6">
        {view.live ? null : <MetricsLine run={view.run} />}
        <Disclaimer />
      </footer>
    </article>
  );
}

/** What the card must know of a box: whether there is one, and what its figure was asked for in. */
export function boxOf(contract: ContractView): BoxTerms {
  return { none: contract.kind === "none", unit: contract.unit };
}
