/** A stretch of a text; `changed` where the other text does not have it. */
export type Piece = { text: string; changed: boolean };
/** Two texts as stretches; joined, the pieces of a side are its text unchanged. */
export type WordDiff = { a: Piece[]; b: Piece[] };

type Token = { text: string; key: string };

/** Chinese, Japanese and Korean change by the character; others by the word; a figure is one word with its sign. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\p{N}[\p{N}.,]*(?<![.,])%?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|\s+|./gsu;
/** Table cells of the comparison; what lies beyond is marked as changed as a whole. */
const MOST_CELLS = 1_000_000;

/**
 * What differs between two short texts, for the eye: a longest common subsequence of words. Width, case, white space and
 * the kind of quotation marks are no difference, as in the search for a quote. Pure.
 */
export function diffWords(a: string, b: string): WordDiff {
  const [one, two] = [tokensOf(a), tokensOf(b)];
  const [wordsA, wordsB] = [one.filter(isWord), two.filter(isWord)];
  const kept = commonWords(wordsA, wordsB);
  return { a: toPieces(one, wordsA, kept.a), b: toPieces(two, wordsB, kept.b) };
}

const isWord = (token: Token) => token.key !== "";

function tokensOf(text: string): Token[] {
  return (text.match(TOKEN) ?? []).map((token) => ({ text: token, key: keyOf(token) }));
}

const keyOf = (token: string) =>
  token
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]/gu, "")
    .replace(/[“”„«»「」『』]/gu, '"')
    .replace(/[‘’]/gu, "'");

/** Positions of the words that both have, in order. */
function commonWords(a: Token[], b: Token[]): { a: Set<number>; b: Set<number> } {
  const kept = { a: new Set<number>(), b: new Set<number>() };
  const keep = (i: number, j: number) => {
    kept.a.add(i);
    kept.b.add(j);
  };
  let from = 0;
  while (from < a.length && from < b.length && a[from]?.key === b[from]?.key) keep(from, from++);
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1]?.key === b[endB - 1]?.key) keep(--endA, --endB);
  const [rows, columns] = [endA - from, endB - from];
  if (rows * columns === 0 || rows * columns > MOST_CELLS) return kept;
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number) => length[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const same = a[from + i]?.key === b[from + j]?.key;
      length[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[from + i]?.key === b[from + j]?.key) keep(from + i++, from + j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** White space belongs to what stands on both its sides: a changed phrase is one mark. */
function toPieces(tokens: Token[], words: Token[], kept: Set<number>): Piece[] {
  const changedWord = words.map((_, i) => !kept.has(i));
  const pieces: Piece[] = [];
  let word = 0;
  for (const token of tokens) {
    const changed = isWord(token)
      ? (changedWord[word++] ?? false)
      : (changedWord[word - 1] ?? false) && (changedWord[word] ?? false);
    const last = pieces.at(-1);
    if (last && last.changed === changed) last.text += token.text;
    else pieces.push({ text: token.text, changed });
  }
  return pieces;
}
