import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isLocalId } from "./use-thread.ts";

const AT_BOTTOM_PX = 40;
const SAVE_AFTER_MS = 250;

type Anchor = { atBottom: boolean; message: string | null; offset: number };

/**
 * The thread's scroll position is the reader's: text pulls it along only while they are at the bottom, and a reload
 * comes back to the message they were at (to the message, not the pixel: heights above may differ by then).
 */
export function useScrollPosition(column: RefObject<HTMLElement | null>, conversationId: string | null) {
  const stuck = useRef(true);
  const [away, setAway] = useState(false);

  const toBottom = useCallback(() => {
    const el = column.current;
    if (!el) return;
    stuck.current = true;
    setAway(false);
    el.scrollTop = el.scrollHeight;
  }, [column]);

  useLayoutEffect(() => {
    const el = column.current;
    if (!el) return;
    const saved = readAnchor(conversationId);
    if (saved && !saved.atBottom && restore(el, saved)) {
      stuck.current = false;
      setAway(true);
    } else el.scrollTop = el.scrollHeight;
  }, [column, conversationId]);

  useEffect(() => {
    const el = column.current;
    const content = el?.firstElementChild;
    if (!el || !content) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const save = () => {
      timer = null;
      writeAnchor(conversationId, anchorOf(el, stuck.current));
    };
    let top = el.scrollTop;
    const onScroll = () => {
      const atBottom = el.scrollHeight - el.scrollTop - el.clientHeight < AT_BOTTOM_PX;
      // Away from the bottom without having gone up: the text below grew into its real height, nobody let go.
      if (atBottom) stuck.current = true;
      else if (el.scrollTop < top - 1) stuck.current = false;
      top = el.scrollTop;
      setAway(!stuck.current);
      timer ??= setTimeout(save, SAVE_AFTER_MS);
    };
    // A wheel turned up means "let go" even while the text grows faster than it turns.
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY < 0) stuck.current = false;
    };
    const grown = new ResizeObserver(() => {
      if (stuck.current) el.scrollTop = el.scrollHeight;
    });
    grown.observe(content);
    grown.observe(el);
    el.addEventListener("scroll", onScroll, { passive: true });
    el.addEventListener("wheel", onWheel, { passive: true });
    return () => {
      grown.disconnect();
      el.removeEventListener("scroll", onScroll);
      el.removeEventListener("wheel", onWheel);
      if (timer) clearTimeout(timer);
    };
  }, [column, conversationId]);

  return { away, toBottom };
}

function anchorOf(column: HTMLElement, atBottom: boolean): Anchor {
  const top = column.getBoundingClientRect().top;
  for (const el of column.querySelectorAll<HTMLElement>("[data-message]")) {
    const message = el.dataset.message ?? "";
    const box = el.getBoundingClientRect();
    if (box.bottom > top && !isLocalId(message)) return { atBottom, message, offset: top - box.top };
  }
  return { atBottom, message: null, offset: 0 };
}

function restore(column: HTMLElement, anchor: Anchor): boolean {
  const el = anchor.message && column.querySelector<HTMLElement>(`[data-message="${CSS.escape(anchor.message)}"]`);
  if (!el) return false;
  // Twice: what comes into sight takes its real height only then.
  for (let i = 0; i < 2; i++) {
    column.scrollTop += el.getBoundingClientRect().top - column.getBoundingClientRect().top + anchor.offset;
  }
  return true;
}

const keyOf = (conversationId: string | null) => `reading:${conversationId}`;

function readAnchor(conversationId: string | null): Anchor | null {
  if (conversationId === null) return null;
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(conversationId)) ?? "null") as Anchor | null;
  } catch {
    return null; // Storage may be switched off: the newest message is a fair place to start.
  }
}

function writeAnchor(conversationId: string | null, anchor: Anchor): void {
  if (conversationId === null) return;
  try {
    sessionStorage.setItem(keyOf(conversationId), JSON.stringify(anchor));
  } catch {
    // As above: only the comfort is lost.
  }
}
