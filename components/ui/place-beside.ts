const GAP = 4;
const MARGIN = 8;

/** Puts an open popover under its button, or above when there is no room; never off the screen. */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement, align: "start" | "end"): void {
  const a = anchor.getBoundingClientRect();
  const p = popover.getBoundingClientRect();
  const below = a.bottom + GAP + p.height <= innerHeight - MARGIN;
  const top = below ? a.bottom + GAP : Math.max(MARGIN, a.top - GAP - p.height);
  const wanted = align === "start" ? a.left : a.right - p.width;
  const left = Math.min(Math.max(MARGIN, wanted), Math.max(MARGIN, innerWidth - MARGIN - p.width));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
