/** The verdicts a workspace allows, in the reader's language: what the card needs of a contract, and no more of the workspace. */
export type ContractValues = { id: string; tone: "pass" | "warn" | "fail" | "none"; label: string }[];

export function toneOf(contract: ContractValues, verdict: string | undefined): ContractValues[number]["tone"] {
  return contract.find((value) => value.id === verdict)?.tone ?? "none";
}

/** Where a contract says more of the box than its words: none is asked for, or a figure in this unit. */
export type BoxTerms = { none?: boolean; unit?: string };
