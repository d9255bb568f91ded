import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { MarkedWords } from "#components/checks/marked-words.tsx";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import { diffWords } from "#lib/checks/quotes/diff-words.ts";
import { similarity } from "#lib/checks/quotes/similarity.ts";
import type { PlacedQuote, ShowPassage } from "./sources.ts";

const TONE = { found: "pass", altered: "warn", missing: "fail", "too-long": "none" } as const;
const COLOUR = { pass: "text-pass", warn: "text-warn", fail: "text-fail", none: "text-none" };

type Props = { quote: string; place: PlacedQuote | null; onShow: ShowPassage };

/** A quote of the model and whether it stands in the text it was taken from; what was altered is marked in both. */
export function CheckedQuote({ quote, place, onShow }: Props) {
  const words = place?.state === "altered" ? place.words : null;
  const diff = useMemo(() => (words === null ? null : diffWords(quote, words)), [quote, words]);
  return (
    <>
      <q className={place?.state === "missing" ? "text-ink-3 line-through" : undefined}>
        {diff ? <MarkedWords pieces={diff.a} changed="del" /> : quote}
      </q>
      {place ? (
        <QuoteState quote={quote} place={place} onShow={onShow}>
          {diff ? <MarkedWords pieces={diff.b} changed="ins" /> : null}
        </QuoteState>
      ) : null}
    </>
  );
}

type StateProps = { quote: string; place: PlacedQuote; onShow: ShowPassage; children: ReactNode };

/** The program's own words on a quote; pressing them lights the place. `children`: the source's words. */
function QuoteState({ quote, place, onShow, children }: StateProps) {
  const t = useTranslations("workspace");
  const tc = useTranslations("checks");
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
            {place.state === "found"
              ? t("quote.found", { line: place.line })
              : t("quote.altered", {
                  line: place.line,
                  percent: Math.round(similarity(quote, place.words) * 100),
                })}
          </button>
        ) : (
          t(place.state === "missing" ? "quote.missing" : "quote.tooLong")
        )}
      </span>
      {children ? (
        <span className="block text-ink-2">
          {tc("diff.source")} {children}
        </span>
      ) : null}
    </span>
  );
}
