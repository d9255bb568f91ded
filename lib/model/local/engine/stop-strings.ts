/**
 * Ends a text at the first of some strings, however it is cut into pieces. What could be the beginning of one is held
 * back, and no longer. As vLLM does it: the string itself is left out unless `include` is set.
 */
export class StopStrings {
  /** The string that ended the text; null while none has. */
  found: string | null = null;
  #strings: readonly string[];
  #include: boolean;
  #held = "";

  constructor(strings: readonly string[], include = false) {
    this.#strings = strings.filter((string) => string !== "");
    this.#include = include;
  }

  /** What of the text so far can be told now. */
  push(piece: string): string {
    if (this.found !== null) return "";
    const text = this.#held + piece;
    const first = this.#first(text);
    if (first) {
      this.found = first.string;
      this.#held = "";
      return text.slice(0, first.at + (this.#include ? first.string.length : 0));
    }
    const keep = this.#undecided(text);
    this.#held = text.slice(text.length - keep);
    return text.slice(0, text.length - keep);
  }

  /** What was held back, once nothing more comes. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }

  #first(text: string): { at: number; string: string } | null {
    let first: { at: number; string: string } | null = null;
    for (const string of this.#strings) {
      const at = text.indexOf(string);
      if (at >= 0 && (first === null || at < first.at)) first = { at, string };
    }
    return first;
  }

  /** Length of the longest end of `text` that a stop string begins with. */
  #undecided(text: string): number {
    let longest = 0;
    for (const string of this.#strings) {
      for (let length = Math.min(string.length - 1, text.length); length > longest; length -= 1) {
        if (text.endsWith(string.slice(0, length))) longest = length;
      }
    }
    return longest;
  }
}
