import { squeeze } from "./place-text.ts";

/** A stretch of what is on the page: a text node, or a formula that is marked as a whole. */
type Piece = { from: number; node: Text; at: number[] } | { from: number; formula: HTMLElement };

/** The squeezed text of an element, and what each part of it is drawn by. */
export type RenderedText = { text: string; pieces: Piece[] };

/** Reads an element as it is drawn. A set formula counts with its TeX, which the typesetter keeps beside it. */
export function readRendered(root: Element): RenderedText {
  const pieces: Piece[] = [];
  let text = "";
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const element = node as Element;
    // The program's own words between the model's are no part of the reply.
    if (element.matches('figcaption, button, .sr-only, [data-part="finding"]')) return NodeFilter.FILTER_REJECT;
    if (element.matches('[data-maths="set"]')) {
      pieces.push({ from: text.length, formula: element as HTMLElement });
      text += squeeze(element.querySelector("annotation")?.textContent ?? "").text;
      return NodeFilter.FILTER_REJECT;
    }
    return NodeFilter.FILTER_SKIP;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { text: squeezed, at } = squeeze(node.data);
    if (squeezed === "") continue;
    pieces.push({ from: text.length, node, at });
    text += squeezed;
  }
  return { text, pieces };
}

export type Place = { ranges: Range[]; formulas: HTMLElement[] };

/** What of the page draws the span from `from` to before `to`: ranges of text, one a node, and whole formulas. */
export function placeOf({ pieces, text }: RenderedText, from: number, to: number): Place {
  const place: Place = { ranges: [], formulas: [] };
  for (let i = firstPiece(pieces, from); i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.from >= to) break;
    const end = pieces[i + 1]?.from ?? text.length;
    if (end <= from) continue;
    if ("formula" in piece) place.formulas.push(piece.formula);
    else {
      const range = document.createRange();
      const first = piece.at[Math.max(0, from - piece.from)] ?? 0;
      const last = piece.at[Math.min(end, to) - piece.from - 1] ?? first;
      range.setStart(piece.node, first);
      range.setEnd(piece.node, last + 1);
      place.ranges.push(range);
    }
  }
  return place;
}

/** The last piece that begins at or before `from`. */
function firstPiece(pieces: Piece[], from: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
