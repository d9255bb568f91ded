"use client";

import { lazy, Suspense, useMemo, useState } from "react";
import { ChecksSlot } from "#components/checks/checks-slot.tsx";
import type { Language } from "#lib/runs/schema.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { CheckRail } from "./check-rail.tsx";
import { type CheckResult, checkResults } from "./check-results.ts";
import { DeskForm } from "./desk-form.tsx";
import { DeskResult } from "./desk-result.tsx";
import type { PastRun } from "./past-runs.tsx";
import { showPassage } from "./show-field.ts";
import { sourcesOf } from "./sources.ts";
import { type Desk, useDesk } from "./use-desk.ts";

const PromptDialog = lazy(() => import("./prompt-dialog.tsx").then((module) => ({ default: module.PromptDialog })));

export type DeskProps = {
  workspace: WorkspaceView;
  /** Replies to the samples, written by hand: shown while no model is connected. */
  recorded: Record<string, string>;
  pastRuns: PastRun[];
  /** A past run's conversation to bring back. */
  conversationId: string | null;
  locale: Language;
};

/** A workspace: the form at the left, what came of it at the right, the program's own checks beside it. */
export function WorkspaceDesk({ workspace, recorded, pastRuns, conversationId, locale }: DeskProps) {
  const desk = useDesk(workspace, conversationId, locale);
  const [promptShown, setPromptShown] = useState(false);
  const results = useResults(workspace, desk);
  const sources = useMemo(() => sourcesOf(workspace.checks, desk.inputs), [workspace, desk.inputs]);
  const { view, form, desk: run } = desk;
  const firstSample = workspace.samples.find((sample) => sample.language === locale) ?? workspace.samples[0];
  return (
    <div className="flex min-h-0 flex-1 max-lg:flex-col max-lg:overflow-y-auto">
      <DeskForm workspace={workspace} desk={desk} onShowPrompt={() => setPromptShown(true)} />
      <section className="min-w-0 flex-1 px-6 max-lg:order-2 max-lg:flex-none lg:overflow-y-auto max-md:px-4">
        <DeskResult
          workspace={workspace}
          view={view}
          contract={desk.contract}
          sources={sources}
          recorded={desk.noModel && !view ? (recorded[form.sampleId] ?? null) : null}
          pastRuns={pastRuns}
          error={run.error}
          onDismiss={() => run.setError(null)}
          onRun={(next) => run.current && run.setCurrent({ ...run.current, run: next })}
          onRetry={desk.run}
          onFillSample={() => desk.fillSample(firstSample?.id ?? "")}
          onShow={showPassage}
        />
        <div className="border-t py-4 xl:hidden">
          <CheckRail checks={workspace.checks} results={results} />
        </div>
      </section>
      <aside className="w-70 shrink-0 overflow-y-auto border-l bg-sunken px-4 py-4 max-xl:hidden">
        <CheckRail checks={workspace.checks} results={results} />
        <ChecksSlot className="-mx-4 mt-4 border-line border-t" />
      </aside>
      {promptShown && desk.prompt ? (
        <Suspense>
          <PromptDialog prompt={desk.prompt} onClose={() => setPromptShown(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** A reply that was cut is no finding: it is checked when it is whole. */
function useResults(workspace: WorkspaceView, { view }: Desk): CheckResult[] | null {
  const parsed = view?.status === "done" ? (view.replies[0]?.parsed ?? null) : null;
  return useMemo(() => parsed && checkResults(workspace.checks, parsed), [parsed, workspace.checks]);
}
