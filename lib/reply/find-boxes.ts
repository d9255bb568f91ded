import { findFences, findInlineCode } from "./find-code.ts";

/** A box command found in a text: positions of the whole command and of what stands between its braces. */
export type BoxSpan = {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  inCode: boolean;
  closed: boolean;
};

/** `\boxed{`, the bare `boxed{` of a judge, and the backspace that an ordinary string makes of `\b`. */
const STANDARD = String.raw`\\boxed\s{0,3}\{|(?<![A-Za-z])boxed\s{0,3}\{|\u0008oxed\s{0,3}\{`;
const OTHER = String.raw`(?:\\f|\u000c|\\b)box\s{0,3}\{|\\framebox(?:\[[^\][\n]{0,40}\]){0,2}\s{0,3}\{`;

/**
 * Every box of one stretch without code, outermost first come; a box that never closes does not hide the ones in it.
 * A single pass with a stack of braces, so that ten thousand unclosed boxes cost no more than ten thousand closed ones.
 */
function scan(
  text: string,
  base: number,
  commands: string,
  inCode: boolean,
): { closed: BoxSpan[]; open: BoxSpan | null } {
  const found: BoxSpan[] = [];
  const stack: (BoxSpan | null)[] = [];
  for (const match of text.matchAll(new RegExp(String.raw`${commands}|\\[\s\S]|[{}]`, "g"))) {
    const token = match[0];
    const at = match.index;
    if (token === "}") {
      const box = stack.pop();
      if (box) {
        box.innerEnd = base + at;
        box.end = base + at + 1;
        box.closed = true;
        found.push(box);
      }
    } else if (token === "{") {
      stack.push(null);
    } else if (token.length > 2 && token.endsWith("{")) {
      const start = base + at - (text[at - 1] === "\\" && token.startsWith("b") ? 1 : 0);
      const inner = base + at + token.length;
      stack.push({ start, end: -1, innerStart: inner, innerEnd: -1, inCode, closed: false });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const closed: BoxSpan[] = [];
  let reach = -1;
  for (const box of found) {
    if (box.start < reach) continue;
    closed.push(box);
    reach = box.end;
  }
  const lastOpen = stack.findLast((entry) => entry !== null) ?? null;
  return { closed, open: lastOpen && lastOpen.start >= reach ? lastOpen : null };
}

/** Marks boxes that stand inside inline code. */
function markInline(text: string, base: number, boxes: BoxSpan[]): void {
  const spans = boxes.length > 0 ? findInlineCode(text) : [];
  let i = 0;
  for (const box of boxes) {
    while (i < spans.length && base + (spans[i]?.end ?? 0) < box.end) i++;
    const span = spans[i];
    if (span && base + span.start <= box.start) box.inCode = true;
  }
}

/**
 * The boxes of raw[start, end): outside code, and inside LaTeX fences and inline code (`inCode`); boxes in other code
 * are someone's program text. `tail` is an unclosed box with which the stretch ends.
 */
export function findBoxes(
  raw: string,
  start: number,
  end: number,
  kind: "standard" | "other" = "standard",
): { boxes: BoxSpan[]; tail: BoxSpan | null } {
  const text = raw.slice(start, end);
  const commands = kind === "standard" ? STANDARD : OTHER;
  const boxes: BoxSpan[] = [];
  let tail: BoxSpan | null = null;
  let at = 0;
  const plain = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const { closed, open } = scan(piece, start + from, commands, false);
    markInline(piece, start + from, closed);
    boxes.push(...closed);
    tail = open;
  };
  for (const fence of findFences(text)) {
    plain(at, fence.outerStart);
    if (fence.latex)
      boxes.push(...scan(text.slice(fence.start, fence.end), start + fence.start, commands, true).closed);
    at = fence.outerEnd;
    tail = null;
  }
  if (at < text.length) plain(at, text.length);
  return { boxes, tail };
}
