import { useTranslations } from "use-intl";
import type { QuotedPart } from "#lib/documents/quote-document.ts";

/** The text exactly as it goes into the field. Parts far from the eye are not laid out, so that long ones stay light. */
export function QuotePreview({ parts, empty }: { parts: QuotedPart[]; empty: string | null }) {
  const t = useTranslations("documents");
  return (
    <section className="flex min-h-0 min-w-0 flex-col" aria-label={t("preview.title")}>
      <h3 className="mb-1 font-label">{t("preview.title")}</h3>
      {empty ? (
        <p className="rounded-md border border-dashed px-3 py-8 text-center text-ink-3">{empty}</p>
      ) : (
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="h-[52dvh] overflow-auto rounded-md border bg-sunken p-3 max-md:h-72"
          data-part="document-preview"
        >
          {inPieces(parts).map((text, i) => (
            <pre
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place in the text
              key={i}
              className="text-code whitespace-pre-wrap wrap-anywhere [contain-intrinsic-size:auto_400px] [tab-size:12] [content-visibility:auto]"
            >
              {text}
            </pre>
          ))}
        </div>
      )}
    </section>
  );
}

const LINES_A_PIECE = 100;

/** Blocks small enough to be laid out one by one; a block's end is a line's end. */
function inPieces(parts: QuotedPart[]): string[] {
  return parts.flatMap(({ text }) => {
    const lines = text.split("\n");
    const count = Math.ceil(lines.length / LINES_A_PIECE);
    return Array.from({ length: count }, (_, i) => lines.slice(i * LINES_A_PIECE, (i + 1) * LINES_A_PIECE).join("\n"));
  });
}
