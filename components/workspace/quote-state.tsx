import { lazy, type ReactNode, Suspense } from "react";
import { useTranslations } from "use-intl";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { PlacedQuote, ShowPassage } from "./sources.ts";

/** What compares two texts comes when a quote was altered: never with the page. */
const AlteredQuote = lazy(() => import("./altered-quote.tsx").then((module) => ({ default: module.AlteredQuote })));

const TONE = { found: "pass", altered: "warn", missing: "fail", "too-long": "none" } as const;
const COLOUR = { pass: "text-pass", warn: "text-warn", fail: "text-fail", none: "text-none" };

type Props = { quote: string; place: PlacedQuote | null; onShow: ShowPassage };

/** A quote of the model and whether it stands in the text it was taken from. */
export function CheckedQuote({ quote, place, onShow }: Props) {
  const t = useTranslations("workspace");
  if (!place) return <q>{quote}</q>;
  if (place.state === "altered")
    return (
      <Suspense fallback={<q>{quote}</q>}>
        <AlteredQuote quote={quote} place={place} onShow={onShow} />
      </Suspense>
    );
  const words =
    place.state === "found"
      ? t("quote.found", { line: place.line })
      : t(place.state === "missing" ? "quote.missing" : "quote.tooLong");
  return (
    <>
      <q className={place.state === "missing" ? "text-ink-3 line-through" : undefined}>{quote}</q>
      <QuoteState place={place} words={words} onShow={onShow} />
    </>
  );
}

type StateProps = { place: PlacedQuote; words: string; onShow: ShowPassage; children?: ReactNode };

/** The program's own words on a quote; pressing them lights the place. `children`: the source's words. */
export function QuoteState({ place, words, onShow, children }: StateProps) {
  const tone = TONE[place.state];
  return (
    <span
      data-part="finding"
      data-verdict={tone === "none" ? "not-checkable" : tone === "pass" ? "pass" : "fail"}
      className={`text-ui ${children ? "block" : "ml-3"}`}
    >
      <span className={`inline-flex items-baseline gap-1 ${COLOUR[tone]}`}>
        <StatusIcon tone={tone} size={14} className="self-center" />
        {place.state === "found" || place.state === "altered" ? (
          <button
            type="button"
            data-print=""
            className="press text-left underline decoration-1 underline-offset-3"
            onClick={() => place.field && onShow(place.field, place.start, place.end)}
          >
            {words}
          </button>
        ) : (
          words
        )}
      </span>
      {children}
    </span>
  );
}
