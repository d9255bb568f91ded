/**
 * Characters that change how the text around them is shown without being seen: bidirectional overrides,
 * embeddings and isolates, and the invisible tag characters. They are drawn as a visible mark instead,
 * so that "invoice‮fdp.exe" reads as it is.
 */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

export type TextPart = { kind: "text"; text: string } | { kind: "hidden"; code: string };

/** The text cut at its hidden characters; each becomes a part that names its code point, as U+202E. */
export function splitHidden(text: string): TextPart[] {
  if (!hasHidden(text)) return text === "" ? [] : [{ kind: "text", text }];
  const parts: TextPart[] = [];
  for (const piece of text.split(/([\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}])/u)) {
    if (piece === "") continue;
    const point = piece.codePointAt(0) ?? 0;
    if (HIDDEN.test(piece)) {
      parts.push({ kind: "hidden", code: `U+${point.toString(16).toUpperCase().padStart(4, "0")}` });
    } else parts.push({ kind: "text", text: piece });
  }
  return parts;
}
