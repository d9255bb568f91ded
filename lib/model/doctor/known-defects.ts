/** What a released vLLM is known to get wrong for clients, from release `from` up to but without `until`. */
export type Defect = { from: string; until: string; what: string };

export const KNOWN_DEFECTS: readonly Defect[] = [
  { from: "0.0.0", until: "0.8.2", what: "it is older than anything this product was built against" },
  {
    from: "0.8.2",
    until: "0.8.5",
    what: "when its engine dies the whole server goes without a word, and /health says it is well",
  },
  { from: "0.8.2", until: "0.10.2", what: "it can leave out why a reply ended" },
  { from: "0.8.2", until: "0.14.0", what: "it reports every failure inside a stream as the client's (code 400)" },
  { from: "0.14.0", until: "0.17.0", what: "it answers some failures with status 200" },
  { from: "0.16.0", until: "0.17.1", what: "it reports a wrong prompt length when the context is too short" },
];

/** Defects of a version such as 0.8.2, 0.15.0rc2.dev93+g8e2a469b3; null when the text is no version. */
export function defectsOf(version: string): Defect[] | null {
  const numbers = parseVersion(version);
  if (!numbers) return null;
  return KNOWN_DEFECTS.filter(({ from, until }) => compare(numbers, from) >= 0 && compare(numbers, until) < 0);
}

function parseVersion(text: string): number[] | null {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : null;
}

function compare(numbers: number[], other: string): number {
  const theirs = parseVersion(other) ?? [];
  for (let i = 0; i < 3; i += 1) {
    const difference = (numbers[i] ?? 0) - (theirs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
