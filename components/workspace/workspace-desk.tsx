"use client";

import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { estimateTokens } from "#components/conversation/estimate-tokens.ts";
import { readRunOptions, writeRunOptions } from "#components/conversation/run-options.ts";
import { useModels } from "#components/conversation/use-models.ts";
import type { Language } from "#lib/runs/schema.ts";
import type { InputValues } from "#lib/workspaces/define-workspace.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { CheckRail } from "./check-rail.tsx";
import { DeskResult } from "./desk-result.tsx";
import { deskSubject } from "./desk-subject.ts";
import { FoldedForm } from "./folded-form.tsx";
import { type FormValue, missingFields, toForm, toInputs } from "./form-values.ts";
import { controlId } from "./input-control.tsx";
import type { PastRun } from "./past-runs.tsx";
import { PromptDialog } from "./prompt-dialog.tsx";
import { runChecks } from "./run-checks.ts";
import { RunFoot } from "./run-foot.tsx";
import { useDeskRun } from "./use-desk-run.ts";
import { draftIsNewer, rememberAsked, useFormDraft } from "./use-form-draft.ts";
import { useMaybeRunView } from "./use-maybe-run-view.ts";
import { usePromptPreview } from "./use-prompt-preview.ts";
import { WorkspaceFields } from "./workspace-form.tsx";

const RESERVED_TOKENS = { demo: 4000, evaluation: 4096 };

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
  const [values, setValues] = useFormDraft(workspace.id, workspace.inputs);
  const [language, setLanguage] = useState<Language>(locale);
  const [preset, setPreset] = useState<"demo" | "evaluation">("demo");
  const [sampleId, setSampleId] = useState("");
  const [problems, setProblems] = useState<Map<string, string>>(new Map());
  const [checking, setChecking] = useState(false);
  const [promptShown, setPromptShown] = useState(false);
  const advanced = useRef<HTMLDetailsElement>(null);
  const models = useModels();
  const noModel = models?.endpoints.length === 0;
  const { preview, ask } = usePromptPreview(workspace.id, workspace.inputs, values, language);
  const reopened = useCallback(
    (inputs: InputValues) => {
      if (!conversationId || draftIsNewer(workspace.id, conversationId)) return;
      setValues(toForm(workspace.inputs, inputs));
      rememberAsked(workspace.id, conversationId);
    },
    [setValues, workspace, conversationId],
  );
  const desk = useDeskRun(conversationId, reopened);
  const view = useMaybeRunView(desk.current?.run ?? null);
  const missing = missingFields(workspace.inputs, values);
  const promptTokens = useMemo(() => (preview?.prompt ? estimateTokens(preview.prompt) : null), [preview]);

  useEffect(() => setPreset(readRunOptions().preset ?? "demo"), []);

  const fillSample = (id: string) => {
    const sample = workspace.samples.find((other) => other.id === id);
    setSampleId(id);
    if (!sample) return;
    setValues(toForm(workspace.inputs, sample.inputs));
    setLanguage(sample.language);
    setProblems(new Map());
    if (noModel) desk.setCurrent(null);
  };

  const run = async () => {
    if (view?.live || desk.starting || checking || noModel || missing.length > 0) return;
    setChecking(true);
    // Where the check itself fails, starting the run says why.
    const checked = await ask().catch(() => null);
    setChecking(false);
    const found = new Map(checked?.problems.map((problem) => [problem.field, problem.message]));
    setProblems(found);
    const first = [...found.keys()][0];
    if (first) return showField(first, advanced.current);
    await desk.start({
      ...deskSubject(workspace.id),
      inputs: toInputs(workspace.inputs, values),
      language,
      ...readRunOptions(),
      // Own sampling is set, and shown, in the composer only.
      sampling: undefined,
      preset,
    });
  };

  const stop = useCallback(() => {
    if (view?.live) void desk.stop(view.run.id);
  }, [view, desk.stop]);
  useStopKey(view?.live ?? false, stop);

  const inputs = desk.current ? toForm(workspace.inputs, desk.current.inputs) : values;
  // A reply that was cut is no finding: it is checked when it is whole.
  const parsed = view?.status === "done" ? (view.replies[0]?.parsed ?? null) : null;
  const results = useMemo(
    () => parsed && runChecks(workspace.checks, parsed, inputs),
    [parsed, workspace.checks, inputs],
  );
  const sourceField = workspace.checks.find((check) => check.id === "quotes-in-input")?.field;
  const model = models?.endpoints.find((endpoint) => endpoint.default)?.models[0];
  const window_ = model?.contextLength ?? null;

  return (
    <div className="flex min-h-0 flex-1 max-lg:flex-col max-lg:overflow-y-auto">
      <form
        data-part="workspace-form"
        noValidate
        className="flex w-98 shrink-0 flex-col border-r max-lg:contents lg:max-xl:w-87"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void run();
        }}
      >
        <FoldedForm fold={view !== null} values={values} fields={workspace.inputs}>
          <WorkspaceFields
            workspace={workspace}
            values={values}
            problems={problems}
            language={language}
            preset={preset}
            sampleId={sampleId}
            advanced={advanced}
            onValue={(name: string, value: FormValue) => {
              setValues({ ...values, [name]: value });
              setSampleId("");
              setProblems((before) => new Map([...before].filter(([field]) => field !== name)));
            }}
            onLanguage={setLanguage}
            onPreset={(next) => {
              setPreset(next);
              writeRunOptions({ ...readRunOptions(), preset: next === "evaluation" ? next : undefined });
            }}
            onSample={fillSample}
          />
        </FoldedForm>
        <div className="border-t bg-surface px-5 pt-3 pb-3.5 max-lg:sticky max-lg:bottom-0 max-lg:z-1 max-lg:order-3 max-md:px-4">
          <RunFoot
            promptTokens={promptTokens}
            limit={window_ === null ? null : Math.max(0, window_ - RESERVED_TOKENS[preset])}
            reserved={RESERVED_TOKENS[preset]}
            missing={missing.map((field) => field.label)}
            noModel={noModel}
            starting={desk.starting || checking}
            hasResult={view !== null}
            live={view?.live ? { onStop: stop, stopping: desk.stopping } : null}
            onShowPrompt={() => setPromptShown(true)}
          />
        </div>
      </form>
      <section className="min-w-0 flex-1 px-6 max-lg:order-2 max-lg:flex-none lg:overflow-y-auto max-md:px-4">
        <DeskResult
          workspace={workspace}
          view={view}
          contract={preview?.contract ?? workspace.contract}
          source={sourceField ? String(inputs[sourceField] ?? "") : ""}
          recorded={noModel && !view ? (recorded[sampleId] ?? null) : null}
          pastRuns={pastRuns}
          error={desk.error}
          onDismiss={() => desk.setError(null)}
          onRun={(next) => desk.current && desk.setCurrent({ ...desk.current, run: next })}
          onRetry={run}
          onFillSample={() =>
            fillSample(workspace.samples.find((s) => s.language === locale)?.id ?? workspace.samples[0]?.id ?? "")
          }
          onShow={(start, end) => sourceField && selectIn(controlId(sourceField), start, end)}
        />
        <div className="border-t py-4 xl:hidden">
          <CheckRail checks={workspace.checks} results={results} />
        </div>
      </section>
      <aside className="w-70 shrink-0 overflow-y-auto border-l bg-sunken px-4 py-4 max-xl:hidden">
        <CheckRail checks={workspace.checks} results={results} />
      </aside>
      {promptShown && preview?.prompt ? (
        <PromptDialog prompt={preview.prompt} onClose={() => setPromptShown(false)} />
      ) : null}
    </div>
  );
}

function useStopKey(live: boolean, stop: () => void) {
  useEffect(() => {
    if (!live) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) stop();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [live, stop]);
}

function showField(name: string, advanced: HTMLDetailsElement | null): void {
  const control = document.getElementById(controlId(name));
  if (control && advanced?.contains(control)) advanced.open = true;
  control?.focus();
}

/** Lights a passage of the source where it was typed. */
function selectIn(id: string, start: number, end: number): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.closest("details")?.setAttribute("open", "");
  box.scrollIntoView({ block: "nearest" });
  box.focus();
  box.setSelectionRange(start, end);
}
