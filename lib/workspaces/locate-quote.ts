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

/** A source made ready to be searched: its folded text, and for each unit of it where that begins and ends in the original. */
export type Folded = { source: string; text: string; at: number[]; ends: number[] };

/**
 * Finds `quote` in `source`: exactly but for width, case, white space, the kind of punctuation, emphasis, and the marks at
 * its ends; else in pieces, where it leaves something out; else a passage that differs in a few characters ("altered"), with
 * the source's own words. Quote times source beyond 8 million cells is not compared ("too-long").
 */
export function locateQuote(quote: string, source: string | Folded): QuotePlace {
  const hay = typeof source === "string" ? fold(source) : source;
  return exactly(quote, hay) ?? inPieces(quote, hay) ?? nearly(quote, hay);
}

/** Whether a source has the quote as it is, or its pieces in order. */
export function standsIn(quote: string, source: Folded): boolean {
  return (exactly(quote, source) ?? inPieces(quote, source)) !== null;
}

const END_MARKS = /^[\s.,;:!?。，、；：！？…]+|[\s.,;:!?。，、；：！？…]+$/gu;
const needleOf = (quote: string) => fold(quote.replace(END_MARKS, "") || quote).text;

function exactly(quote: string, hay: Folded): QuotePlace | null {
  const needle = needleOf(quote);
  const at = needle === "" ? -1 : hay.text.indexOf(needle);
  if (at >= 0) return { state: "found", ...placeOf(hay, at, at + needle.length) };
  // Of a quote that is nothing but marks, only the marks themselves are the same.
  const start = needle !== "" || quote.trim() === "" ? -1 : hay.source.indexOf(quote);
  return start < 0 ? null : { state: "found", ...withLine(hay, start, start + quote.length) };
}

/** "The first … the last", […], （略）. */
const LEFT_OUT = /\s*(?:\[\s*(?:…+|\.{3,})\s*\]|…+|\.{3,}|［…+］|（略）|\[略\])\s*/;

/** From the first piece to the last, each behind the one before; null where nothing was left out or a piece is missing. */
function inPieces(quote: string, hay: Folded): QuotePlace | null {
  const needles = quote
    .split(LEFT_OUT)
    .filter((piece) => piece.trim() !== "")
    .map(needleOf);
  if (needles.length < 2) return null;
  let [first, last] = [-1, 0];
  for (const needle of needles) {
    const at = needle === "" ? -1 : hay.text.indexOf(needle, last);
    if (at < 0) return null;
    if (first < 0) first = at;
    last = at + needle.length;
  }
  return { state: "found", ...placeOf(hay, first, last), pieces: true };
}

function nearly(quote: string, hay: Folded): QuotePlace {
  const needle = needleOf(quote);
  if (needle === "") return { state: "missing" };
  if (needle.length * hay.text.length > MOST_CELLS) return { state: "too-long" };
  const near = nearest(needle, hay.text);
  if (!near) return { state: "missing" };
  const found = placeOf(hay, near.from, near.to);
  return { state: "altered", ...found, words: hay.source.slice(found.start, found.end) };
}

/** The place in the original of a stretch of the folded text. */
const placeOf = (hay: Folded, from: number, to: number) =>
  withLine(hay, hay.at[from] ?? 0, hay.ends[to - 1] ?? hay.source.length);

const withLine = ({ source }: Folded, start: number, end: number) => ({
  start,
  end,
  line: source.slice(0, start).split("\n").length,
});

/** Folds to themselves: most of any text. */
const PLAIN = /[a-z\d\u4e00-\u9fff]/;

export function fold(source: string): Folded {
  let text = "";
  const at: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const char of source) {
    const plain = PLAIN.test(char) ? char : foldChar(char);
    for (let i = 0; i < plain.length; i++) {
      at.push(position);
      ends.push(position + char.length);
    }
    text += plain;
    position += char.length;
  }
  return { source, text, at, ends };
}

const foldChar = (char: string) =>
  char
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]/gu, "")
    .replace(/[“”„«»「」『』]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[。．]/gu, ".")
    .replace(/、/gu, ",")
    .replace(/[—–―‐‑]/gu, "-")
    .replace(/\*/gu, "");

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
