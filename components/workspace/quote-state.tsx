import { useTranslations } from "use-intl";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { PlacedQuote, ShowPassage } from "./sources.ts";

const TONE = { found: "pass", altered: "warn", missing: "fail", "too-long": "none" } as const;
const COLOUR = { pass: "text-pass", warn: "text-warn", fail: "text-fail", none: "text-none" };

/** Whether a quote stands in the text it was taken from; pressing it lights the place. */
export function QuoteState({ place, onShow }: { place: PlacedQuote; onShow: ShowPassage }) {
  const t = useTranslations("workspace");
  const tone = TONE[place.state];
  return (
    <span
      data-part="finding"
      data-verdict={tone === "none" ? "not-checkable" : tone === "pass" ? "pass" : "fail"}
      className={`ml-3 inline-flex items-baseline gap-1 text-ui ${COLOUR[tone]}`}
    >
      <StatusIcon tone={tone} size={14} className="self-center" />
      {place.state === "found" || place.state === "altered" ? (
        <button
          type="button"
          className="press text-left underline decoration-1 underline-offset-3"
          onClick={() => place.field && onShow(place.field, place.start, place.end)}
        >
          {place.state === "found"
            ? t("quote.found", { line: place.line })
            : t("quote.altered", { line: place.line, words: place.words })}
        </button>
      ) : (
        t(place.state === "missing" ? "quote.missing" : "quote.tooLong")
      )}
    </span>
  );
}
