"use client";

import { useTranslations } from "use-intl";
import { ExportMenu } from "#components/conversation/export-menu.tsx";
import { followFromStart } from "#components/conversation/run-registry.ts";
import { continueRun } from "#components/conversation/run-requests.ts";
import type { ReplyView, RunView } from "#components/conversation/run-view.ts";
import { MetricsLine } from "#components/reply/metrics-line.tsx";
import { ReplyCard } from "#components/reply/reply-card.tsx";
import { RunOutcome } from "#components/reply/run-outcome.tsx";
import type { How } from "#components/reply/ways-out.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Run } from "#lib/runs/schema.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { IssueAnswer } from "./issue-answer.tsx";

type Props = {
  view: RunView;
  contract: ContractView;
  source: string;
  onRun: (run: Run) => void;
  onRetry: () => Promise<void>;
  onShow: (start: number, end: number) => void;
};

/** A run of this workspace: what it thinks, what it boxed, what it says, and the ways on when it was cut. */
export function RunResult({ view, contract, source, onRun, onRetry, onShow }: Props) {
  const t = useTranslations("workspace");
  const answer = (reply: ReplyView) =>
    contract.issueList && !view.live ? <IssueAnswer answer={reply.answer} source={source} onShow={onShow} /> : null;
  const goOn = async (how: How) => {
    const run = await continueRun(view.run.id, how);
    followFromStart(run);
    onRun(run);
  };
  return (
    <article data-part="message" data-role="assistant" data-run={view.run.id} data-status={view.status}>
      <header className="flex min-h-8 flex-wrap items-center gap-2 pb-2">
        <h2 className="font-semibold text-ui">{t("result.run")}</h2>
        <Time ms={view.run.createdAt} className="text-ink-3" />
        <span className="flex-1" />
        <Badge>{view.run.model.name}</Badge>
        <a href={`/c/${view.run.conversationId}`} className={buttonClass("ghost", "sm")}>
          {t("result.openConversation")}
        </a>
        <ExportMenu conversationId={view.run.conversationId} />
      </header>
      <RunOutcome view={view} onContinue={goOn} onRetry={onRetry}>
        <ReplyCard view={view} contract={contract.values ?? []} renderAnswer={answer} />
      </RunOutcome>
      <footer className="grid gap-1.5 pt-3 pb-6">
        {view.live ? null : <MetricsLine run={view.run} />}
        <Disclaimer />
      </footer>
    </article>
  );
}
