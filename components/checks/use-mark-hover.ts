import { type RefObject, useEffect, useRef, useState } from "react";
import type { Finding } from "#lib/reply/types.ts";
import type { LocatedFinding } from "./locate-findings.ts";

export type Hovered = { finding: Finding; place: DOMRect };

/** The marked finding under the pointer, and `onPress` when it is pressed without selecting text. */
export function useMarkHover(
  rootOf: () => Element | null,
  located: RefObject<LocatedFinding[]>,
  onPress: (finding: Finding) => void,
): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const root = rootOf();
    if (!root) return;
    let frame = 0;
    const onMove = (event: Event) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const found = findAt(located.current, event as PointerEvent);
        setHovered((before) => (before?.finding === found?.finding ? before : found));
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      setHovered(null);
    };
    const onClick = (event: Event) => {
      if (!document.getSelection()?.isCollapsed || (event.target as Element).closest("a, button")) return;
      const found = findAt(located.current, event as PointerEvent);
      if (found) press.current(found.finding);
    };
    root.addEventListener("pointermove", onMove);
    root.addEventListener("pointerleave", onLeave);
    root.addEventListener("click", onClick);
    document.addEventListener("scroll", onLeave, true);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener("pointermove", onMove);
      root.removeEventListener("pointerleave", onLeave);
      root.removeEventListener("click", onClick);
      document.removeEventListener("scroll", onLeave, true);
    };
  }, [rootOf, located]);
  return hovered;
}

/** What failed lies over what could not be checked. */
function findAt(located: LocatedFinding[], event: PointerEvent): Hovered | null {
  const target = event.target as Element;
  const formula = target.closest<HTMLElement>("[data-check]");
  const hits = formula
    ? located.filter(({ place }) => place.formulas.includes(formula))
    : located.filter(({ place }) => place.ranges.some((range) => isUnder(range, event)));
  const hit = hits.find(({ finding }) => finding.verdict === "fail") ?? hits[0];
  if (!hit) return null;
  const place = formula ?? hit.place.ranges.find((range) => isUnder(range, event));
  return place ? { finding: hit.finding, place: place.getBoundingClientRect() } : null;
}

function isUnder(range: Range, { target, clientX, clientY }: PointerEvent): boolean {
  if (!range.startContainer.isConnected || !(target as Element).contains(range.startContainer)) return false;
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) return true;
  }
  return false;
}
