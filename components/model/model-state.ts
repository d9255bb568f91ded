"use client";

import { useSyncExternalStore } from "react";

/** GET /api/health's model; `app-down` when the workbench itself did not answer. Null until the first answer. */
export type ModelState = {
  state: "none" | "connecting" | "ready" | "unreachable" | "app-down";
  name?: string;
  contextLength?: number | null;
  /** The built-in test model answers: not Fin-R1. */
  testModel?: boolean;
};

const SETTLED_MS = 20_000;
const UNSETTLED_MS = 3_000;

let current: ModelState | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking = false;
const listeners = new Set<() => void>();

async function ask(): Promise<void> {
  if (asking) return;
  asking = true;
  const next = await fetchState();
  asking = false;
  const changed = JSON.stringify(next) !== JSON.stringify(current);
  current = changed ? next : current;
  if (changed) for (const listener of listeners) listener();
  schedule();
}

async function fetchState(): Promise<ModelState> {
  try {
    const response = await fetch("/api/health");
    const body = (await response.json()) as { model?: ModelState };
    return body.model ?? { state: "app-down" };
  } catch {
    // No answer or no JSON: the workbench itself is down, which is the state to show.
    return { state: "app-down" };
  }
}

function schedule(): void {
  clearTimeout(timer);
  if (listeners.size === 0 || document.hidden) return;
  timer = setTimeout(ask, current?.state === "ready" || current?.state === "none" ? SETTLED_MS : UNSETTLED_MS);
}

function onVisibility(): void {
  if (document.hidden) clearTimeout(timer);
  else void ask();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener("visibilitychange", onVisibility);
    void ask();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}

/** Asks again now, after something about the endpoints was changed. */
export function refreshModelState(): void {
  void ask();
}

/** The state of the model in use, shared by all who show it: one poll for the page, none while the tab is hidden. */
export function useModelState(): ModelState | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
