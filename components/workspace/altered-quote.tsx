import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { MarkedWords } from "#components/checks/marked-words.tsx";
import { diffWords } from "#lib/checks/quotes/diff-words.ts";
import { similarity } from "#lib/checks/quotes/similarity.ts";
import { QuoteState } from "./quote-state.tsx";
import type { PlacedQuote, ShowPassage } from "./sources.ts";

type Props = { quote: string; place: PlacedQuote & { state: "altered" }; onShow: ShowPassage };

/** A quote that differs from its source: what was altered is marked in both, and how alike they are. */
export function AlteredQuote({ quote, place, onShow }: Props) {
  const t = useTranslations("workspace");
  const tc = useTranslations("checks");
  const diff = useMemo(() => diffWords(quote, place.words), [quote, place.words]);
  const percent = Math.round(similarity(quote, place.words) * 100);
  return (
    <>
      <q>
        <MarkedWords pieces={diff.a} changed="del" />
      </q>
      <QuoteState place={place} words={t("quote.altered", { line: place.line, percent })} onShow={onShow}>
        <span className="block text-ink-2">
          {tc("diff.source")} <MarkedWords pieces={diff.b} changed="ins" />
        </span>
      </QuoteState>
    </>
  );
}
