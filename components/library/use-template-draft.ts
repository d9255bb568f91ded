import { useCallback, useEffect, useState } from "react";
import type { Template, TemplateBody } from "#lib/templates/schema.ts";

const SAVE_AFTER_MS = 300;
const keyOf = (id: string) => `template-draft:${id}`;

type Draft = { baseVersion: number; body: TemplateBody };

/**
 * What is being edited, kept in this browser until it is saved or thrown away: a reload, a failure or a closed tab loses
 * nothing. `base` is the version it was begun from: saving over a newer one is refused by the server.
 */
export function useTemplateDraft(template: Template) {
  const [draft, setDraft] = useState<Draft>({ baseVersion: template.newestVersion, body: template.body });
  const [changed, setChanged] = useState(false);

  useEffect(() => {
    const stored = read(keyOf(template.id));
    if (!stored) return;
    setDraft(stored);
    setChanged(true);
  }, [template.id]);

  useEffect(() => {
    if (!changed) return;
    const save = () => write(keyOf(template.id), draft);
    const timer = setTimeout(save, SAVE_AFTER_MS);
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", save);
    };
  }, [changed, draft, template.id]);

  const edit = useCallback((body: TemplateBody) => {
    setDraft((before) => ({ ...before, body }));
    setChanged(true);
  }, []);

  /** Begins anew from what is stored. */
  const settle = useCallback((stored: Template) => {
    write(keyOf(stored.id), null);
    setDraft({ baseVersion: stored.newestVersion, body: stored.body });
    setChanged(false);
  }, []);

  return { body: draft.body, baseVersion: draft.baseVersion, changed, edit, settle };
}

function read(key: string): Draft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    return stored && Array.isArray(stored.body?.variables) ? stored : null;
  } catch {
    return null; // Storage switched off or damaged: what is stored at the server is shown.
  }
}

function write(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Only remembered comfort.
  }
}
