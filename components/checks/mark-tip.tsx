import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Finding } from "#lib/reply/types.ts";
import { isAlteredQuote, QuoteDiff } from "./quote-diff.tsx";
import { plainMessage } from "./snippet.ts";

const WIDTH = 320;
const GAP = 6;
const ROOM = 96;

/** What the program found at the place under the pointer. The panel says the same to those who use no pointer. */
export function MarkTip({ finding, no, place }: { finding: Finding; no: number | undefined; place: DOMRect }) {
  const t = useTranslations("checks");
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
      {no !== undefined && (
        <span className="shrink-0 rounded-sm border border-line-2 px-1.5 text-ink-2 text-meta tabular-nums">
          {t("tip.line", { no })}
        </span>
      )}
      <p>{isAlteredQuote(finding) ? <QuoteDiff finding={finding} /> : plainMessage(finding)}</p>
    </div>,
    document.body,
  );
}
