/**
 * Where a quoted passage stands in the source. `start` and `end` are UTF-16 positions, `line` counts from 1. `pieces`: the
 * quote left something out, and its pieces stand there in order.
 */
export type QuotePlace =
  | { state: "found"; line: number; start: number; end: number; pieces?: true }
  | { state: "altered"; line: number; start: number; end: number; words: string }
  | { state: "missing" }
  | { state: "too-long" };

const MOST_CELLS = 8_000_000;

/**
 * Finds `quote` in `source`: exactly but for width, case, white space, the kind of punctuation, emphasis, and the marks at
 * its ends; else a passage that differs in a few characters ("altered"), with the source's own words. Quote times source beyond 8 million cells
 * is not compared ("too-long").
 */
export function locateQuote(quote: string, source: string): QuotePlace {
  const whole = locateWhole(quote, source);
  return whole.state === "found" ? whole : (inPieces(quote, source) ?? whole);
}

/** "The first … the last", […], （略）. */
const LEFT_OUT = /\s*(?:\[\s*(?:…+|\.{3,})\s*\]|…+|\.{3,}|［…+］|（略）|\[略\])\s*/;

/** From the first piece to the last, each behind the one before; null where nothing was left out or a piece is missing. */
function inPieces(quote: string, source: string): QuotePlace | null {
  const pieces = quote.split(LEFT_OUT).filter((piece) => piece.trim() !== "");
  if (pieces.length < 2) return null;
  let [start, end] = [-1, 0];
  for (const piece of pieces) {
    const place = locateWhole(piece, source.slice(end));
    if (place.state !== "found") return null;
    if (start < 0) start = place.start;
    end += place.end;
  }
  return { state: "found", line: source.slice(0, start).split("\n").length, start, end, pieces: true };
}

function locateWhole(quote: string, source: string): QuotePlace {
  const needle = fold(quote.replace(/^[\s.,;:!?。，、；：！？…]+|[\s.,;:!?。，、；：！？…]+$/gu, "") || quote);
  const hay = fold(source);
  if (needle.text === "") return exactly(quote, source);
  const at = hay.text.indexOf(needle.text);
  const place = (from: number, to: number) => {
    const start = hay.at[from] ?? 0;
    const end = hay.ends[to - 1] ?? source.length;
    return { start, end, line: source.slice(0, start).split("\n").length };
  };
  if (at >= 0) return { state: "found", ...place(at, at + needle.text.length) };
  if (needle.text.length * hay.text.length > MOST_CELLS) return { state: "too-long" };
  const near = nearest(needle.text, hay.text);
  if (!near) return { state: "missing" };
  const found = place(near.from, near.to);
  return { state: "altered", ...found, words: source.slice(found.start, found.end) };
}

/** Of a quote that is nothing but marks, only the marks themselves are the same. */
function exactly(quote: string, source: string): QuotePlace {
  const start = quote.trim() === "" ? -1 : source.indexOf(quote);
  if (start < 0) return { state: "missing" };
  return { state: "found", start, end: start + quote.length, line: source.slice(0, start).split("\n").length };
}

/** Folded text, and for each of its units where it begins and ends in the original. */
function fold(text: string): { text: string; at: number[]; ends: number[] } {
  let folded = "";
  const at: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const char of text) {
    const plain = char
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s\u200b-\u200d\ufeff]/gu, "")
      .replace(/[“”„«»「」『』]/gu, '"')
      .replace(/[‘’]/gu, "'")
      .replace(/[。．]/gu, ".")
      .replace(/、/gu, ",")
      .replace(/[—–―‐‑]/gu, "-")
      .replace(/\*/gu, "");
    for (let i = 0; i < plain.length; i++) {
      at.push(position);
      ends.push(position + char.length);
    }
    folded += plain;
    position += char.length;
  }
  return { text: folded, at, ends };
}

/** The substring of `hay` within a tenth of edits of `needle` (a quarter, at most two, for a short one); Sellers' method. */
function nearest(needle: string, hay: string): { from: number; to: number } | null {
  const most = Math.max(Math.floor(needle.length / 10), Math.min(2, Math.floor(needle.length / 4)));
  const rows = needle.length + 1;
  let cost = Int32Array.from({ length: rows }, (_, i) => i);
  let begin = new Int32Array(rows);
  let best: { from: number; to: number; edits: number } | null = null;
  for (let j = 1; j <= hay.length; j++) {
    const next = new Int32Array(rows);
    const nextBegin = new Int32Array(rows);
    nextBegin[0] = j;
    for (let i = 1; i < rows; i++) {
      const swap = (cost[i - 1] as number) + (needle[i - 1] === hay[j - 1] ? 0 : 1);
      const skip = (cost[i] as number) + 1;
      const add = (next[i - 1] as number) + 1;
      const least = Math.min(swap, skip, add);
      next[i] = least;
      nextBegin[i] = (least === swap ? begin[i - 1] : least === skip ? begin[i] : nextBegin[i - 1]) as number;
    }
    const edits = next[rows - 1] as number;
    if (edits <= most && (!best || edits < best.edits)) best = { from: nextBegin[rows - 1] as number, to: j, edits };
    cost = next;
    begin = nextBegin;
  }
  return best && best.to > best.from ? best : null;
}
