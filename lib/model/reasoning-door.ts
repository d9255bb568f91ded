import { heldFrom, TagDropper } from "./drop-tags.ts";

const OPEN = "<think>";
const CLOSE = "</think>";
const LEADING_OPEN = /^\s*<\s*think(?:ing)?\s*>/i;
const ANY_CLOSE = /<\s*\/\s*think(?:ing)?\s*>/i;

/**
 * Makes one text of a reply whose reasoning may come in a field of its own. Without that field content passes
 * unchanged, but for a second `<think>` where the text to go on from has one that is open. With it the reasoning stands in front, between `<think>` tags added here, and tags in the content are
 * dropped. Content that opens with a think block of its own repeats the reasoning: the block is left out when it does,
 * and kept as more thinking when it says something else.
 */
export class ReasoningDoor {
  /** True once reasoning came in its own field. */
  usesField = false;
  #state: "going-on" | "plain" | "reasoning" | "leading" | "content";
  #reasoning = "";
  #leading = "";
  #tags = new TagDropper();

  /** `insideThink`: the text to go on from has an open `<think>`, so none is added. */
  constructor(insideThink: boolean) {
    this.#state = insideThink ? "going-on" : "plain";
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
    if (this.#state === "going-on") return this.#leading;
    return this.#tags.end();
  }

  #pushReasoning(text: string): string {
    if (text === "") return "";
    let out = "";
    if (this.#state === "content") out = this.#tags.end();
    if (this.#state === "leading") out = this.#settleLeading(this.#leading, "");
    if (this.#state === "going-on") out = this.#goOn(this.#leading);
    const mustOpen = this.#state !== "reasoning" && !(this.#state === "plain" && this.#insideThink);
    if (mustOpen) out += OPEN;
    this.usesField = true;
    this.#state = "reasoning";
    this.#reasoning += text;
    return out + text;
  }

  #pushContent(text: string): string {
    if (text === "") return "";
    if (this.#state === "going-on") return this.#readGoingOn(text);
    if (!this.usesField) return text;
    if (this.#state === "content") return this.#tags.push(text);
    this.#state = "leading";
    this.#leading += text;
    return this.#readLeading();
  }

  /** The beginning of what goes on inside thinking, until it is clear whether it opens it once more. */
  #readGoingOn(text: string): string {
    this.#leading += text;
    const open = LEADING_OPEN.exec(this.#leading);
    if (!open) return mayStillOpen(this.#leading) ? "" : this.#goOn(this.#leading);
    return this.#goOn(this.#leading.slice(open[0].length).replace(/^\n/, ""));
  }

  #goOn(text: string): string {
    this.#state = "plain";
    this.#leading = "";
    return text;
  }

  /** The beginning of the content, until it is clear whether it opens with a think block. */
  #readLeading(): string {
    const all = this.#leading;
    const open = LEADING_OPEN.exec(all);
    if (!open) return mayStillOpen(all) ? "" : this.#enterContent(all);
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

/** Nothing but white space and what may become a tag so far. */
function mayStillOpen(text: string): boolean {
  return text.slice(0, heldFrom(text)).trim() === "";
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
