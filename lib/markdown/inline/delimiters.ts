import { charAt, charBefore, isCjk, isPunctuation, isSpace } from "../characters.ts";
import type { Inline } from "../types.ts";

/** A run of `*`, `_` or `~` that may open or close emphasis. `opens` and `closes` are filled by pairing. */
export interface Delimiter {
  kind: "delimiter";
  char: string;
  length: number;
  original: number;
  canOpen: boolean;
  canClose: boolean;
  opens: Wrap[];
  closes: number;
}
export type Wrap = "strong" | "emphasis" | "strike";
export type Node = Delimiter | { kind: "done"; inline: Inline };

/** Emphasis nested deeper than this is shown without its marks' effect. */
const MAX_DEPTH = 20;

/**
 * Reads the run at `pos`. CommonMark's flanking rules, except that a CJK character beside the run counts
 * as a word boundary: `**“合规”**的` is bold although no space surrounds it.
 */
export function readDelimiter(text: string, pos: number): Delimiter {
  const char = text.charAt(pos);
  let end = pos;
  while (text.charAt(end) === char) end++;
  const before = charBefore(text, pos);
  const after = charAt(text, end);
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  const puncBefore = isPunctuation(before);
  const puncAfter = isPunctuation(after);
  const cjk = isCjk(before) || isCjk(after);
  const left = !spaceAfter && (!puncAfter || spaceBefore || puncBefore || cjk);
  const right = !spaceBefore && (!puncBefore || spaceAfter || puncAfter || cjk);
  const length = end - pos;
  const word = char === "_";
  const usable = char !== "~" || length === 2;
  return {
    kind: "delimiter",
    char,
    length,
    original: length,
    canOpen: usable && (word ? left && (!right || puncBefore) : left),
    canClose: usable && (word ? right && (!left || puncAfter) : right),
    opens: [],
    closes: 0,
  };
}

/** Pairs the delimiters among `nodes` and returns the tree. Linear: failed look-backs are remembered. */
export function resolve(nodes: readonly Node[]): Inline[] {
  pair(nodes.filter((node) => node.kind === "delimiter"));
  return build(nodes);
}

function pair(all: Delimiter[]): void {
  const openers: Delimiter[] = [];
  // Below this height of the opener stack nothing matches a closer of the same kind.
  const floor = new Map<string, number>();
  for (const closer of all) {
    while (closer.canClose && closer.length > 0) {
      const key = `${closer.char}${closer.canOpen}${closer.original % 3}`;
      const bottom = Math.min(floor.get(key) ?? 0, openers.length);
      const at = lastMatch(openers, closer, bottom);
      if (at < 0) {
        floor.set(key, openers.length);
        break;
      }
      join(openers, at, closer);
      for (const [other, height] of floor) if (height > openers.length) floor.set(other, openers.length);
    }
    if (closer.canOpen && closer.length > 0) openers.push(closer);
  }
}

function lastMatch(openers: readonly Delimiter[], closer: Delimiter, bottom: number): number {
  for (let i = openers.length - 1; i >= bottom; i--) {
    const opener = openers[i];
    if (opener === undefined || opener.char !== closer.char) continue;
    const both = opener.canClose || closer.canOpen;
    const odd = both && (opener.original + closer.original) % 3 === 0;
    if (closer.char === "~" || !odd || (opener.original % 3 === 0 && closer.original % 3 === 0)) return i;
  }
  return -1;
}

function join(openers: Delimiter[], at: number, closer: Delimiter): void {
  const opener = openers[at];
  if (opener === undefined) return;
  const count = opener.length >= 2 && closer.length >= 2 ? 2 : 1;
  opener.opens.unshift(closer.char === "~" ? "strike" : count === 2 ? "strong" : "emphasis");
  opener.length -= count;
  closer.length -= count;
  closer.closes++;
  openers.length = opener.length > 0 ? at + 1 : at;
}

function build(nodes: readonly Node[]): Inline[] {
  const root: Inline[] = [];
  const stack: { wrap: Wrap; children: Inline[] }[] = [];
  const top = () => stack[stack.length - 1]?.children ?? root;
  for (const node of nodes) {
    if (node.kind === "done") {
      append(top(), node.inline);
      continue;
    }
    for (let i = 0; i < node.closes; i++) {
      const closed = stack.pop();
      if (closed === undefined) break;
      const target = top();
      if (stack.length >= MAX_DEPTH) for (const child of closed.children) append(target, child);
      else target.push({ kind: closed.wrap, children: closed.children });
    }
    if (node.length > 0) append(top(), { kind: "text", text: node.char.repeat(node.length) });
    for (const wrap of node.opens) stack.push({ wrap, children: [] });
  }
  return root;
}

/** Adds `inline`, joining text to text so that a renderer draws one node. */
export function append(list: Inline[], inline: Inline): void {
  const last = list[list.length - 1];
  if (inline.kind === "text" && last?.kind === "text") last.text += inline.text;
  else list.push(inline.kind === "text" ? { ...inline } : inline);
}
