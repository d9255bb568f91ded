import { type RefObject, useCallback, useEffect, useLayoutEffect } from "react";

const SAVE_AFTER_MS = 300;

/** Keeps what stands in the text box across reloads, per conversation: a person's text is never lost. */
export function useDraft(box: RefObject<HTMLTextAreaElement | null>, name: string, onRestored: () => void) {
  const key = `draft:${name}`;

  useLayoutEffect(() => {
    const el = box.current;
    // Text typed before the page came alive wins.
    if (el && el.value === "") el.value = read(key);
    onRestored();
  }, [box, key, onRestored]);

  useEffect(() => {
    const el = box.current;
    if (!el) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const save = () => {
      if (timer) clearTimeout(timer);
      timer = null;
      write(key, el.value);
    };
    const later = () => {
      timer ??= setTimeout(save, SAVE_AFTER_MS);
    };
    el.addEventListener("input", later);
    window.addEventListener("pagehide", save);
    return () => {
      if (timer) save();
      el.removeEventListener("input", later);
      window.removeEventListener("pagehide", save);
    };
  }, [box, key]);

  /** Call when the text was taken by the server. */
  return useCallback(() => write(key, ""), [key]);
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return ""; // Storage switched off.
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage full or switched off: the text still stands in the box.
  }
}
