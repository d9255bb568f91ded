import { useEffect, useState } from "react";
import { hasHidden } from "#lib/markdown/hidden-characters.ts";
import { type Code, codeText } from "#lib/markdown/types.ts";
import { colourCode } from "./colour-code.ts";
import type { TokenLine } from "./highlight.ts";
import { grammarFor } from "./languages.ts";

/** Longer code stays plain: so many coloured words are not worth a frozen page. */
const MAX_LENGTH = 60_000;

/** Starts the highlighter and colours a few lines of the language that replies are written in most: what it needs is there then. */
export function prepareHighlighter(): void {
  // Only a head start: who needs it asks again, and says what is wrong.
  colourCode(PRACTICE, "python").catch(() => {});
}

const PRACTICE = `import math  # yields
def price(flows: list[float], rate=0.05) -> float:
    """Discounted."""
    return sum(cf / (1 + rate) ** t for t, cf in enumerate(flows))
print(f"{price([50.0, 1_050]):.2f}", {'a': True}, x[0], sep="\\n")
`;

/** The coloured lines of finished code, or null while there are none. The highlighter is loaded on first use. */
export function useHighlight(code: Code, finished: boolean): readonly TokenLine[] | null {
  const [result, setResult] = useState<{ text: string; lines: readonly TokenLine[] } | null>(null);
  const grammar = finished ? grammarFor(code.language) : null;
  const text = grammar === null ? "" : codeText(code);
  const usable = grammar !== null && text.length <= MAX_LENGTH && !hasHidden(text);
  useEffect(() => {
    if (!usable || grammar === null) return;
    let wanted = true;
    colourCode(text, grammar)
      .then((lines) => {
        if (wanted) setResult({ text, lines });
      })
      .catch((error: unknown) => {
        // Plain code is complete code; the console says why it has no colours.
        console.warn("Code could not be coloured", error);
      });
    return () => {
      wanted = false;
    };
  }, [usable, grammar, text]);
  return usable && result?.text === text ? result.lines : null;
}
