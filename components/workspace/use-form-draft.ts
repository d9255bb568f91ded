import { useCallback, useEffect, useRef, useState } from "react";
import type { InputView } from "#lib/workspaces/describe-workspace.ts";
import { type FormValues, toForm } from "./form-values.ts";

const SAVE_AFTER_MS = 300;
const draftKey = (workspaceId: string) => `workspace-draft:${workspaceId}`;

/** The form's values, kept in this browser until they are cleared: a reload, a failure or a closed tab loses nothing. */
export function useFormDraft(workspaceId: string, fields: InputView[]) {
  const key = draftKey(workspaceId);
  const [values, setValues] = useState<FormValues>(() => toForm(fields));
  const latest = useRef<FormValues | null>(null);

  useEffect(() => {
    const stored = read(key);
    // What was typed before the page came alive wins.
    if (stored && !latest.current) setValues({ ...toForm(fields), ...onlyKnown(fields, stored) });
  }, [key, fields]);

  useEffect(() => {
    const save = () => {
      if (latest.current === values) write(key, values);
    };
    const timer = setTimeout(save, SAVE_AFTER_MS);
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      save();
      window.removeEventListener("pagehide", save);
    };
  }, [key, values]);

  const change = useCallback((next: FormValues) => {
    latest.current = next;
    setValues(next);
  }, []);
  return [values, change] as const;
}

const lastAskedKey = (workspaceId: string) => `workspace-asked:${workspaceId}`;

/** Remembers which conversation the form was last sent to: reloading it must not undo what was typed since. */
export function rememberAsked(workspaceId: string, conversationId: string): void {
  try {
    localStorage.setItem(lastAskedKey(workspaceId), conversationId);
  } catch {
    // Storage full or switched off: the form then shows what was sent.
  }
}

/** Whether the draft kept here is newer than what was sent to this conversation. */
export function draftIsNewer(workspaceId: string, conversationId: string): boolean {
  try {
    return (
      localStorage.getItem(lastAskedKey(workspaceId)) === conversationId &&
      localStorage.getItem(draftKey(workspaceId)) !== null
    );
  } catch {
    return false;
  }
}

/** A stored draft may be of an older form: values of fields that are gone or of another kind are dropped. */
function onlyKnown(fields: InputView[], stored: Record<string, unknown>): FormValues {
  const empty = toForm(fields);
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([name, value]) =>
        name in empty && typeof value === typeof empty[name] && Array.isArray(value) === Array.isArray(empty[name]),
    ),
  ) as FormValues;
}

function read(key: string): Record<string, unknown> | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? { ...stored } : null;
  } catch {
    return null; // Storage switched off or damaged: the form starts empty.
  }
}

function write(key: string, values: FormValues): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Storage full or switched off: the values still stand in the form.
  }
}
