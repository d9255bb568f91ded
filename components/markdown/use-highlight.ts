import { useEffect, useState } from "react";
import { hasHidden } from "#lib/markdown/hidden-characters.ts";
import { type Code, codeText } from "#lib/markdown/types.ts";
import type { TokenLine } from "./highlight.ts";
import { grammarFor, loadGrammar } from "./languages.ts";

/** Longer code stays plain: colours are not worth a frozen page. */
const MAX_LENGTH = 60_000;

/** Fetches the highlighter; grammars come when a language is known. */
export function prepareHighlighter(): void {
  import("./highlight.ts").catch(() => {});
}

/** The coloured lines of finished code, or null while there are none. The highlighter is loaded on first use. */
export function useHighlight(code: Code, finished: boolean): readonly TokenLine[] | null {
  const [result, setResult] = useState<{ text: string; lines: readonly TokenLine[] } | null>(null);
  const grammar = finished ? grammarFor(code.language) : null;
  const text = grammar === null ? "" : codeText(code);
  const usable = grammar !== null && text.length <= MAX_LENGTH && !hasHidden(text);
  useEffect(() => {
    if (!usable || grammar === null) return;
    const abort = new AbortController();
    // Both at once: the grammar need not wait for what will read it.
    Promise.all([import("./highlight.ts"), loadGrammar(grammar)])
      .then(([{ highlight }, loaded]) => highlight(text, grammar, loaded, abort.signal))
      .then((lines) => {
        if (lines !== null) setResult({ text, lines });
      })
      .catch((error: unknown) => {
        // Plain code is complete code; the console says why it has no colours.
        console.warn("Code could not be coloured", error);
      });
    return () => abort.abort();
  }, [usable, grammar, text]);
  return usable && result?.text === text ? result.lines : null;
}
