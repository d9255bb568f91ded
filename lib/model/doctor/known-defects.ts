/** What a released vLLM is known to get wrong for clients, from release `from` up to but without `until`; the words are doctor.json's. */
export type Defect = { from: string; until: string; id: DefectId };
export type DefectId = "old" | "silentDeath" | "noFinish" | "code400" | "status200" | "wrongLength";

export const KNOWN_DEFECTS: readonly Defect[] = [
  { from: "0.0.0", until: "0.8.2", id: "old" },
  { from: "0.8.2", until: "0.8.5", id: "silentDeath" },
  { from: "0.8.2", until: "0.10.2", id: "noFinish" },
  { from: "0.8.2", until: "0.14.0", id: "code400" },
  { from: "0.14.0", until: "0.17.0", id: "status200" },
  { from: "0.16.0", until: "0.17.1", id: "wrongLength" },
];

/** Defects of a version such as 0.8.2, 0.15.0rc2.dev93+g8e2a469b3; null when the text is no version. */
export function defectsOf(version: string): DefectId[] | null {
  const numbers = parseVersion(version);
  if (!numbers) return null;
  const known = KNOWN_DEFECTS.filter(({ from, until }) => compare(numbers, from) >= 0 && compare(numbers, until) < 0);
  return known.map(({ id }) => id);
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
