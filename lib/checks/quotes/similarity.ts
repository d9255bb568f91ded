const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");

/** How alike two short texts are, 0 to 1: one less the edits per character of the longer, white space and punctuation aside. */
export function similarity(a: string, b: string): number {
  const [one, two] = [[...fold(a)], [...fold(b)]];
  const longest = Math.max(one.length, two.length);
  if (longest === 0) return 1;
  if (one.length * two.length > 4_000_000) return 0;
  let row = Array.from({ length: two.length + 1 }, (_, i) => i);
  for (const [i, x] of one.entries()) {
    const next = [i + 1];
    for (const [j, y] of two.entries()) {
      next.push(Math.min((row[j] as number) + (x === y ? 0 : 1), (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return 1 - (row.at(-1) as number) / longest;
}
