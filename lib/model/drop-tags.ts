const TAG = /<\s*\/?\s*(?:think|thinking|answer)\s*>/gi;
/** What may still become a tag when more text comes. The longest is `</thinking>` with a few spaces. */
const PREFIX = /<\s*\/?\s*[a-z]{0,8}\s*$/i;
const NAMES = ["think", "thinking", "answer"];
const MAX_TAG = 24;

/** Drops reasoning and answer tags from text that comes in pieces; holds back what may be the beginning of one. */
export class TagDropper {
  #held = "";

  push(text: string): string {
    const all = (this.#held + text).replace(TAG, "");
    const cut = heldFrom(all);
    this.#held = all.slice(cut);
    return all.slice(0, cut);
  }

  /** What was held back turned out to be text. */
  end(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }
}

/** Where a possible tag prefix at the end begins, or the length when there is none. */
export function heldFrom(text: string): number {
  const at = text.lastIndexOf("<");
  if (at < 0 || text.length - at > MAX_TAG || !PREFIX.test(text.slice(at))) return text.length;
  const name = text
    .slice(at)
    .replace(/[<\s/]/g, "")
    .toLowerCase();
  return NAMES.some((tag) => tag.startsWith(name)) ? at : text.length;
}
