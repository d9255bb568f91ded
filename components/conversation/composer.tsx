"use client";

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorNotice } from "#components/reply/error-notice.tsx";
import type { Run } from "#lib/runs/schema.ts";
import { ComposerFoot } from "./composer-foot.tsx";
import { type RunOptions, readRunOptions, writeRunOptions } from "./run-options.ts";
import { followFromStart } from "./run-registry.ts";
import { type Problem, startRun, toProblem } from "./run-requests.ts";
import { useDraft } from "./use-draft.ts";
import { useModels } from "./use-models.ts";

export type ComposerProps = {
  /** Go on in this conversation; a new one otherwise. */
  conversationId?: string;
  /** Message to branch from; the conversation's shown leaf otherwise. */
  parentId?: string;
  /** A run that is live here: send becomes stop, and a question sent meanwhile waits until it is done. */
  live?: { onStop: () => void; stopping: boolean } | null;
  /** False when the last run here did not end well: then a waiting question stays in the box. */
  lastRunDone?: boolean;
  autoFocus?: boolean;
  onFocus?: () => void;
  /** Called as soon as the server has taken the question, before the model answers. */
  onStarted: (run: Run, prompt: string) => void;
};

/** The text box of a question. What a person typed stays until the server has taken it. */
export function Composer(props: ComposerProps) {
  const { conversationId, parentId, live = null, lastRunDone = true, onStarted } = props;
  const t = useTranslations("conversation");
  const box = useRef<HTMLTextAreaElement>(null);
  const [hasText, setHasText] = useState(false);
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [options, setOptions] = useState<RunOptions>({});
  const models = useModels();
  const noModel = models?.endpoints.length === 0;

  const syncHasText = useCallback(() => setHasText((box.current?.value.trim() ?? "") !== ""), []);
  const clearDraft = useDraft(box, conversationId ?? "new", syncHasText);
  useEffect(() => setOptions(readRunOptions()), []);

  const submit = async () => {
    const el = box.current;
    const prompt = el?.value.trim() ?? "";
    if (!el || prompt === "" || sending || noModel) return;
    if (live) return setWaiting(true);
    setWaiting(false);
    setSending(true);
    setProblem(null);
    try {
      const run = await startRun({ prompt, conversationId, parentId, ...options });
      followFromStart(run);
      // What was typed while the request was on its way is the next question's.
      if (el.value.trim() === prompt) el.value = "";
      clearDraft();
      onStarted(run, prompt);
    } catch (cause) {
      setProblem(toProblem(cause));
    } finally {
      setSending(false);
      syncHasText();
    }
  };

  // A waiting question goes out when the reply before it is complete; after a stop or a failure the person decides.
  const submitRef = useRef(submit);
  submitRef.current = submit;
  const isLive = live !== null;
  useEffect(() => {
    if (!waiting || isLive) return;
    if (lastRunDone) void submitRef.current();
    else setWaiting(false);
  }, [waiting, isLive, lastRunDone]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An Enter that confirms an input method's candidate is not a send (Safari says so only by key code 229).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      void submit();
    }
  };

  return (
    <form
      className="mx-auto w-full max-w-186"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem && <ErrorNotice error={problem} onDismiss={() => setProblem(null)} className="mb-2" />}
      <div className="rounded-lg border border-control bg-surface focus-within:outline-2 focus-within:outline-accent-line focus-within:-outline-offset-1">
        <textarea
          ref={box}
          data-part="composer"
          aria-label={t("composer.label")}
          placeholder={isLive ? t("composer.placeholderLive") : t("composer.placeholder")}
          rows={1}
          // biome-ignore lint/a11y/noAutofocus: a page whose one purpose is this box puts the hand there
          autoFocus={props.autoFocus}
          onFocus={props.onFocus}
          onInput={syncHasText}
          onKeyDown={onKeyDown}
          enterKeyHint="send"
          className="field-sizing-content block max-h-[40vh] min-h-8 w-full resize-none bg-transparent px-3 pt-2 pb-0.5 text-source focus-visible:outline-none max-md:text-base"
        />
        <ComposerFoot
          options={options}
          models={models}
          onOptions={(next) => {
            setOptions(next);
            writeRunOptions(next);
          }}
          live={live}
          canSend={hasText && !sending && !noModel}
        />
      </div>
      <ComposerNote noModel={noModel} waiting={waiting} onCancel={() => setWaiting(false)} />
    </form>
  );
}

function ComposerNote({ noModel, waiting, onCancel }: { noModel: boolean; waiting: boolean; onCancel: () => void }) {
  const t = useTranslations("conversation");
  if (noModel) {
    return (
      <p className="mt-1.5 text-meta text-warn" role="status">
        {t("composer.noModel")}{" "}
        <a className="link" href="/models">
          {t("composer.connect")}
        </a>
      </p>
    );
  }
  if (!waiting) return null;
  return (
    <p className="mt-1.5 text-ink-2 text-meta" role="status">
      {t("composer.waiting")}{" "}
      <button type="button" className="link" onClick={onCancel}>
        {t("composer.cancelWaiting")}
      </button>
    </p>
  );
}
