/** A piece of text on a page: `x`, `y` its start on the baseline, in points from the lower left. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number };

/**
 * A page's text in lines, in the order the page draws it. Pieces on one baseline share a line; a gap wider than about
 * two letters becomes a tab, which is how the columns of a table stay apart.
 */
export function pdfLines(pieces: TextPiece[]): string[] {
  const lines: { text: string; y: number; end: number; size: number }[] = [];
  for (const piece of pieces) {
    // Spaces are read off the places of the words: those in the file may be as wide as a column's gap.
    if (piece.text.trim() === "") continue;
    const line = lines.at(-1);
    const size = Math.max(piece.size, 1);
    const gap = line ? piece.x - line.end : 0;
    if (line && Math.abs(piece.y - line.y) < 0.5 * Math.max(size, line.size) && gap > -1.5 * size) {
      line.text += between(line.text, piece, gap, size) + piece.text;
      line.end = piece.x + piece.width;
      line.size = Math.max(line.size, size);
    } else {
      lines.push({ text: piece.text, y: piece.y, end: piece.x + piece.width, size });
    }
  }
  return lines.map((line) => tidy(line.text)).filter((line) => line !== "");
}

function between(before: string, { text }: TextPiece, gap: number, size: number): string {
  if (gap > 1.2 * size) return "\t";
  if (gap > 0.18 * size && !/\s$/.test(before) && !/^\s/.test(text)) return " ";
  return "";
}

// Fonts often draw a character with the glyph of the radical that looks like it; NFKC unfolds only the Kangxi ones.
const RADICALS: Record<string, string> = Object.fromEntries(
  "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
    .match(/../gu)
    ?.map(([radical = "", character = ""]) => [radical, character]) ?? [],
);

/**
 * Compatibility forms (full-width figures, ligatures, radicals) in their plain shape; no stray spaces or marks. Chinese
 * punctuation stays: folding it would leave half-width commas between the characters.
 */
function tidy(text: string): string {
  return text
    .replace(/[^，；：！？（）…]+/g, (run) => run.normalize("NFKC"))
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[radical] ?? radical)
    .replace(/(?!\t)\p{Cc}|[\u00ad\u200b\ufeff]/gu, "")
    .replace(/ {3,}/g, "\t")
    .replace(/ *\t[ \t]*/g, "\t")
    .trim();
}

/** Tables: runs of at least two lines with as many cells, two or more. */
export function countTables(lines: string[]): number {
  let tables = 0;
  let width = 0;
  let run = 0;
  for (const line of [...lines, ""]) {
    const cells = line.split("\t").length;
    if (cells >= 2 && (run === 0 || Math.abs(cells - width) <= 1)) run += 1;
    else {
      if (run >= 2) tables += 1;
      run = cells >= 2 ? 1 : 0;
    }
    width = cells;
  }
  return tables;
}
