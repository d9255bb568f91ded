"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "#components/conversation/run-requests.ts";
import type { RunView } from "#components/conversation/run-view.ts";
import { ErrorNotice } from "#components/reply/error-notice.tsx";
import type { Run } from "#lib/runs/schema.ts";
import type { ContractView, WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { EmptyResult } from "./empty-result.tsx";
import { type PastRun, PastRuns } from "./past-runs.tsx";
import { RunResult } from "./run-result.tsx";
import type { ShowPassage, Source } from "./sources.ts";

/** It reads a whole reply here instead of on the server: its parser comes when a sample is looked at, not with the page. */
const RecordedSample = lazy(() =>
  import("./recorded-sample.tsx").then((module) => ({ default: module.RecordedSample })),
);

type Props = {
  workspace: WorkspaceView;
  view: RunView | null;
  contract: ContractView;
  sources: Source[];
  recorded: string | null;
  pastRuns: PastRun[];
  error: Problem | null;
  onDismiss: () => void;
  onRun: (run: Run) => void;
  onRetry: () => Promise<void>;
  onFillSample: () => void;
  onShow: ShowPassage;
};

/** The right side: a run, a sample written by hand while there is no model, or what to expect. */
export function DeskResult(props: Props) {
  const { workspace, view, contract, sources, recorded, pastRuns, error } = props;
  return (
    <div className="mx-auto max-w-186 pt-3">
      {error ? <ErrorNotice error={error} onDismiss={props.onDismiss} className="my-3" /> : null}
      {view ? (
        <RunResult
          view={view}
          contract={contract}
          sources={sources}
          onRun={props.onRun}
          onRetry={props.onRetry}
          onShow={props.onShow}
        />
      ) : recorded !== null ? (
        <Suspense fallback={null}>
          <RecordedSample raw={recorded} contract={contract} sources={sources} onShow={props.onShow} />
        </Suspense>
      ) : (
        <EmptyResult
          summary={workspace.summary}
          contract={contract}
          pastRuns={pastRuns}
          onFillSample={workspace.samples.length > 0 ? props.onFillSample : null}
        />
      )}
      {view ? <PastRuns runs={pastRuns.filter((run) => run.id !== view.run.conversationId)} className="pb-6" /> : null}
      <Announcement view={view} />
    </div>
  );
}

/** Screen readers hear that it started and how it ended, never the stream. */
function Announcement({ view }: { view: RunView | null }) {
  const t = useTranslations("workspace");
  const state = !view ? null : view.live ? "running" : view.status === "done" ? "done" : "ended";
  return (
    <p className="sr-only" role="status">
      {state ? t(`announce.${state}`) : ""}
    </p>
  );
}
