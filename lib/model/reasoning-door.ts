import { heldFrom, TagDropper } from "./drop-tags.ts";

const OPEN = "<think>";
const CLOSE = "</think>";
const LEADING_OPEN = /^\s*<\s*think(?:ing)?\s*>/i;
const ANY_CLOSE = /<\s*\/\s*think(?:ing)?\s*>/i;

/**
 * Makes one text of a reply whose reasoning may come in a field of its own. Without that field content passes
 * unchanged. With it the reasoning stands in front, between `<think>` tags added here, and tags in the content are
 * dropped. Content that opens with a think block of its own repeats the reasoning: the block is left out when it does,
 * and kept as more thinking when it says something else.
 */
export class ReasoningDoor {
  /** True once reasoning came in its own field. */
  usesField = false;
  #state: "plain" | "reasoning" | "leading" | "content";
  #reasoning = "";
  #leading = "";
  #tags = new TagDropper();

  /** `insideThink`: the text to go on from has an open `<think>`, so none is added. */
  constructor(insideThink: boolean) {
    this.#state = "plain";
    this.#insideThink = insideThink;
  }
  #insideThink: boolean;

  push(reasoning: string, content: string): string {
    return this.#pushReasoning(reasoning) + this.#pushContent(content);
  }

  /** `closed`: the server ended the reply itself, so open thinking is over; otherwise it was cut and stays open. */
  end(closed: boolean): string {
    if (this.#state === "leading") return this.#settleLeading(this.#leading, "");
    if (this.#state === "reasoning") return closed ? CLOSE : "";
    return this.#tags.end();
  }

  #pushReasoning(text: string): string {
    if (text === "") return "";
    let out = "";
    if (this.#state === "content") out = this.#tags.end();
    if (this.#state === "leading") out = this.#settleLeading(this.#leading, "");
    const mustOpen = this.#state !== "reasoning" && !(this.#state === "plain" && this.#insideThink);
    if (mustOpen) out += OPEN;
    this.usesField = true;
    this.#state = "reasoning";
    this.#reasoning += text;
    return out + text;
  }

  #pushContent(text: string): string {
    if (text === "") return "";
    if (!this.usesField) return text;
    if (this.#state === "content") return this.#tags.push(text);
    this.#state = "leading";
    this.#leading += text;
    return this.#readLeading();
  }

  /** The beginning of the content, until it is clear whether it opens with a think block. */
  #readLeading(): string {
    const all = this.#leading;
    const open = LEADING_OPEN.exec(all);
    if (!open) {
      const undecided =
        all.trimStart() === "" || (heldFrom(all) < all.length && all.slice(0, heldFrom(all)).trim() === "");
      return undecided ? "" : this.#enterContent(all);
    }
    const inner = all.slice(open[0].length);
    const close = ANY_CLOSE.exec(inner);
    return close ? this.#settleLeading(inner.slice(0, close.index), inner.slice(close.index + close[0].length)) : "";
  }

  #settleLeading(block: string, rest: string): string {
    const said = block.replace(LEADING_OPEN, "").trim();
    const extra = said === "" || squeeze(this.#reasoning).includes(squeeze(said)) ? "" : `\n\n${said}`;
    return extra + this.#enterContent(rest);
  }

  #enterContent(text: string): string {
    this.#state = "content";
    this.#leading = "";
    return CLOSE + this.#tags.push(text);
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Whether a text to go on from ends inside its thinking. */
export function endsInsideThink(text: string): boolean {
  const lower = text.toLowerCase();
  const open = Math.max(lower.lastIndexOf("<think>"), lower.lastIndexOf("<thinking>"));
  return open >= 0 && !ANY_CLOSE.test(text.slice(open));
}
