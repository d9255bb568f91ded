import { createPortal } from "react-dom";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Finding } from "#lib/reply/types.ts";
import { plainMessage } from "./snippet.ts";

const WIDTH = 320;
const GAP = 6;
const ROOM = 96;

/** What the program found at the place under the pointer. The panel says the same to those who use no pointer. */
export function MarkTip({ finding, place }: { finding: Finding; place: DOMRect }) {
  const left = Math.max(GAP, Math.min(place.left, innerWidth - WIDTH - GAP));
  const below = place.bottom + ROOM < innerHeight;
  const style = below ? { left, top: place.bottom + GAP } : { left, bottom: innerHeight - place.top + GAP };
  return createPortal(
    <div
      aria-hidden
      data-part="mark-tip"
      className="pointer-events-none fixed z-20 flex max-w-80 items-start gap-2 rounded-md bg-raised px-3 py-2 text-ui shadow-pop print:hidden"
      style={style}
    >
      <StatusIcon tone={finding.verdict === "not-checkable" ? "none" : finding.verdict} className="mt-0.5" />
      <p>{plainMessage(finding)}</p>
    </div>,
    document.body,
  );
}
