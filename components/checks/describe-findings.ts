import type { Finding, Reply } from "#lib/reply/types.ts";

/** A finding with its number, counted in the order of places in the text. */
export type NumberedFinding = { no: number; finding: Finding };
export type Tally = { pass: number; fail: number; open: number };
export type CheckTally = Tally & { check: string };

const ORDER = { fail: 0, pass: 1, "not-checkable": 2 } as const;
const LEDGER = "arithmetic";

/** Failed first, passed next, not checkable last; within each by place. */
export function orderFindings(findings: readonly Finding[]): NumberedFinding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end || a.index - b.index)
    .map(({ finding }, index) => ({ no: index + 1, finding }))
    .sort((a, b) => ORDER[a.finding.verdict] - ORDER[b.finding.verdict] || a.no - b.no);
}

/** The finding that says what the box would hold with the model's own steps computed right: the last failed one on the box. */
export function correctionOf({ corrected, final, candidate, findings }: Reply): Finding | null {
  const box = final ?? candidate;
  if (corrected === null || !box) return null;
  const onBox = (finding: Finding) =>
    finding.check === LEDGER && finding.verdict === "fail" && finding.start === box.start && finding.end === box.end;
  return findings.findLast(onBox) ?? null;
}

/** The ledger's lines counted, the correction left out: it is no line of the text; and every other check by its id. */
export function countFindings(reply: Reply): { ledger: Tally; others: CheckTally[] } {
  const correction = correctionOf(reply);
  const tallies = new Map<string, CheckTally>();
  for (const finding of reply.findings) {
    if (finding === correction) continue;
    const { check, verdict } = finding;
    const tally = tallies.get(check) ?? { check, pass: 0, fail: 0, open: 0 };
    tally[verdict === "not-checkable" ? "open" : verdict] += 1;
    tallies.set(check, tally);
  }
  const ledger = tallies.get(LEDGER) ?? { pass: 0, fail: 0, open: 0 };
  const others = [...tallies.values()].filter(({ check }) => check !== LEDGER);
  return { ledger, others: others.sort((a, b) => b.fail - a.fail || a.check.localeCompare(b.check)) };
}

/** Whether the program computed something here, so that two values stand against each other. */
export function isComputed({ check, expected, got }: Finding): boolean {
  return (check === LEDGER || check === "calculators") && expected !== undefined && got !== undefined;
}
