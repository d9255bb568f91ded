import { useDeferredValue, useMemo, useState } from "react";
import { estimateTokens } from "#lib/documents/estimate-tokens.ts";
import {
  type QuotedDocument,
  type QuoteOptions,
  quoteAsRows,
  quoteDocument,
  type Selection,
  wholeSelection,
} from "#lib/documents/quote-document.ts";
import type { StoredDocument } from "#lib/documents/schema.ts";

export type Chosen = ReturnType<typeof useSelection>;

/** The chosen parts of a document, and the text that comes of them. */
export function useSelection(document: StoredDocument, as: "text" | "rows") {
  const [selection, setSelection] = useState<Selection>(() => wholeSelection(document.content));
  const [options, setOptions] = useState<QuoteOptions>({ numbers: "shown", marks: as === "text" });
  // Ticking a box answers at once; the text of a long document follows.
  const settled = useDeferredValue(selection);
  const quoted = useMemo<QuotedDocument>(() => {
    if (as === "text") return quoteDocument(document, settled, options);
    const text = quoteAsRows(document, settled, options);
    return { text, parts: text === "" ? [] : [{ place: "", text }] };
  }, [document, settled, options, as]);
  const tokens = useMemo(() => estimateTokens(quoted.text), [quoted]);
  const isEmpty = settled.pages.length === 0 && settled.sheets.length === 0;
  return { selection, setSelection, options, setOptions, quoted, tokens, isEmpty, settling: settled !== selection };
}
