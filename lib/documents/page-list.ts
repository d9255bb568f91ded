/** Reads "1-3, 7、12" as the numbers from 1 to `last` it names, in order; null when a piece of it is none. */
export function parsePageList(text: string, last: number): number[] | null {
  const pieces = text
    .normalize("NFKC")
    .split(/[,;、\s]+/)
    .filter((piece) => piece !== "");
  const found = new Set<number>();
  for (const piece of pieces) {
    const ends = /^(\d{1,6})(?:[-–—~〜](\d{0,6}))?$/.exec(piece);
    if (!ends) return null;
    const from = Number(ends[1]);
    const to = ends[2] === undefined ? from : ends[2] === "" ? last : Number(ends[2]);
    if (from < 1 || to < from || from > last) return null;
    for (let page = from; page <= Math.min(to, last); page++) found.add(page);
  }
  return [...found].sort((a, b) => a - b);
}

/** [1,2,3,7] -> "1-3, 7" */
export function writePageList(numbers: number[]): string {
  const pieces: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i] as number;
    while (numbers[i + 1] === (numbers[i] as number) + 1) i++;
    const to = numbers[i] as number;
    pieces.push(from === to ? String(from) : `${from}-${to}`);
  }
  return pieces.join(", ");
}
