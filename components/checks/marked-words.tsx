import { useTranslations } from "use-intl";
import { languageOf } from "#components/reply/language-of.ts";
import type { Piece } from "#lib/checks/quotes/diff-words.ts";

const LOOK = {
  del: "text-fail line-through decoration-2",
  ins: "font-semibold text-ink underline decoration-2 underline-offset-3",
} as const;

type Props = {
  pieces: Piece[];
  /** `del`: words that the source does not have. `ins`: the source's words that the quote does not have. */
  changed: "del" | "ins";
};

/** A text with what differs marked: by a line through or under it, and in words for those who do not see lines. */
export function MarkedWords({ pieces, changed: Changed }: Props) {
  const t = useTranslations("checks");
  const text = pieces.map((piece) => piece.text).join("");
  return (
    <span lang={languageOf(text)} className="wrap-anywhere">
      {pieces.map((piece, i) =>
        piece.changed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a finished text never move
          <Changed key={i} className={LOOK[Changed]}>
            <span className="sr-only">{t(`diff.${Changed}`)} </span>
            {piece.text}
            <span className="sr-only"> {t("diff.end")} </span>
          </Changed>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
