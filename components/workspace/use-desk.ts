import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readRunOptions, writeRunOptions } from "#components/conversation/run-options.ts";
import { useModels } from "#components/conversation/use-models.ts";
import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import type { Language } from "#lib/runs/schema.ts";
import type { InputValues } from "#lib/workspaces/define-workspace.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { deskSubject } from "./desk-subject.ts";
import { type FormValue, missingFields, toForm, toInputs } from "./form-values.ts";
import { showField } from "./show-field.ts";
import { useDeskRun } from "./use-desk-run.ts";
import { draftIsNewer, rememberAsked, useFormDraft } from "./use-form-draft.ts";
import { useMaybeRunView } from "./use-maybe-run-view.ts";
import { usePromptPreview } from "./use-prompt-preview.ts";

export type Preset = "demo" | "evaluation";
/** Kept back for the reply, in tokens. */
const RESERVED: Record<Preset, number> = { demo: 4000, evaluation: 4096 };

/** Everything a desk holds: the form and how it is asked, the run on it, and what can be done. */
export function useDesk(workspace: WorkspaceView, conversationId: string | null, locale: Language) {
  const form = useDeskForm(workspace, locale);
  const { values, setValues } = form;
  const models = useModels();
  const noModel = models?.endpoints.length === 0;
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
  const { preview, ask } = usePromptPreview(workspace.id, workspace.inputs, values, form.language);
  const [checking, setChecking] = useState(false);
  const missing = missingFields(workspace.inputs, values);

  const run = async () => {
    if (view?.live || desk.starting || checking || noModel || missing.length > 0) return;
    setChecking(true);
    // Where the check itself fails, starting the run says why.
    const checked = await ask().catch(() => null);
    setChecking(false);
    if (form.report(checked?.problems ?? [])) return;
    const { language, preset } = form;
    const inputs = toInputs(workspace.inputs, values);
    // Own sampling is set, and shown, in the composer only.
    const options = { ...readRunOptions(), sampling: undefined, preset };
    await desk.start({ ...deskSubject(workspace.id), inputs, language, ...options });
  };
  const stop = useCallback(() => {
    if (view?.live) void desk.stop(view.run.id);
  }, [view, desk.stop]);
  useStopKey(view?.live ?? false, stop);

  const fillSample = (id: string) => {
    if (form.fill(id) && noModel) desk.setCurrent(null);
  };
  const asked = desk.current?.inputs;
  const inputs = useMemo(() => (asked ? toForm(workspace.inputs, asked) : values), [asked, values, workspace]);
  const promptTokens = useMemo(() => (preview?.prompt ? tokensOfPiece(preview.prompt) : null), [preview]);
  const window_ = models?.endpoints.find((endpoint) => endpoint.default)?.models[0]?.contextLength ?? null;
  const reserved = RESERVED[form.preset];
  const limit = window_ === null ? null : Math.max(0, window_ - reserved);
  const starting = desk.starting || checking;
  const contract = preview?.contract ?? workspace.contract;
  return {
    form,
    desk,
    view,
    inputs,
    contract,
    prompt: preview?.prompt ?? null,
    budget: { promptTokens, limit, reserved },
    noModel,
    starting,
    missing,
    run,
    stop,
    fillSample,
  };
}

/** The form's values with the language, preset and sample they were asked in, and what is wrong with each field. */
function useDeskForm(workspace: WorkspaceView, locale: Language) {
  const [values, setValues] = useFormDraft(workspace.id, workspace.inputs);
  const [language, setLanguage] = useState<Language>(locale);
  const [preset, choosePreset] = useState<Preset>("demo");
  const [sampleId, setSampleId] = useState("");
  const [problems, setProblems] = useState<Map<string, string>>(new Map());
  const advanced: RefObject<HTMLDetailsElement | null> = useRef(null);
  useEffect(() => choosePreset(readRunOptions().preset ?? "demo"), []);

  const setValue = (name: string, value: FormValue) => {
    setValues({ ...values, [name]: value });
    setSampleId("");
    setProblems((before) => new Map([...before].filter(([field]) => field !== name)));
  };
  const setPreset = (next: Preset) => {
    choosePreset(next);
    writeRunOptions({ ...readRunOptions(), preset: next === "evaluation" ? next : undefined });
  };
  /** Fills the form with a sample; false when there is no such sample. */
  const fill = (id: string): boolean => {
    const sample = workspace.samples.find((other) => other.id === id);
    setSampleId(id);
    if (!sample) return false;
    setValues(toForm(workspace.inputs, sample.inputs));
    setLanguage(sample.language);
    setProblems(new Map());
    return true;
  };
  /** Shows problems beside their fields and goes to the first; false when there is none. */
  const report = (found: { field: string; message: string }[]): boolean => {
    setProblems(new Map(found.map((problem) => [problem.field, problem.message])));
    const first = found[0];
    if (first) showField(first.field, advanced.current);
    return first !== undefined;
  };
  return {
    values,
    setValues,
    setValue,
    language,
    setLanguage,
    preset,
    setPreset,
    sampleId,
    fill,
    problems,
    report,
    advanced,
  };
}

export type Desk = ReturnType<typeof useDesk>;

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
