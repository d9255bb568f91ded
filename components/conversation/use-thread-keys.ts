import { type RefObject, useEffect, useRef } from "react";
import { isLetterKey } from "#components/shell/letter-keys.ts";

/** Esc stops; T opens the trace nearest to the reader; [ and ] show the previous and next version of the last message that has several. */
export function useThreadKeys(column: RefObject<HTMLElement | null>, onStop: (() => void) | null) {
  const stop = useRef(onStop);
  stop.current = onStop;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "Escape") {
        if (stop.current) {
          event.preventDefault();
          stop.current();
        }
        return;
      }
      if (!column.current || !isLetterKey(event)) return;
      if (event.key === "t" || event.key === "T") toggleTrace(column.current);
      else if (event.key === "[") stepVersion(column.current, 0);
      else if (event.key === "]") stepVersion(column.current, 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [column]);
}

/** The last trace in sight, else the last one of all. */
function toggleTrace(column: HTMLElement): void {
  const toggles = [...column.querySelectorAll<HTMLElement>("[data-part=trace-toggle]")];
  const frame = column.getBoundingClientRect();
  const seen = toggles.filter((el) => {
    const box = el.getBoundingClientRect();
    return box.bottom > frame.top && box.top < frame.bottom;
  });
  (seen.at(-1) ?? toggles.at(-1))?.click();
}

function stepVersion(column: HTMLElement, button: 0 | 1): void {
  const switches = [...column.querySelectorAll<HTMLElement>("[data-part=siblings]")];
  switches.at(-1)?.querySelectorAll<HTMLButtonElement>("button")[button]?.click();
}
