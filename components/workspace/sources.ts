import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { locateQuote, type QuotePlace } from "#lib/workspaces/locate-quote.ts";
import type { FormValues } from "./form-values.ts";

/** A text of the form that quotes must come from, as it stands in its field. */
export type Source = { field: string; text: string };
/** Where a quote stands, and in which field; no field when it was found in none. */
export type PlacedQuote = QuotePlace & { field?: string };
/** Lights a passage of a field; positions are UTF-16. */
export type ShowPassage = (field: string, start: number, end: number) => void;

/** The texts that the workspace's quote check reads, empty ones left out. */
export function sourcesOf(checks: WorkspaceView["checks"], inputs: FormValues): Source[] {
  const check = checks.find((other) => other.id === "quotes-in-input");
  const fields = check?.fields ?? (check?.field ? [check.field] : []);
  return fields.flatMap((field) => {
    const text = inputs[field];
    return typeof text === "string" && text.trim() !== "" ? [{ field, text }] : [];
  });
}

const RANK = { found: 0, altered: 1, "too-long": 2, missing: 3 };

/** The best place of a quote among the sources: a true copy anywhere before a near one. */
export function placeQuote(quote: string, sources: Source[]): PlacedQuote {
  let best: PlacedQuote = { state: "missing" };
  for (const { field, text } of sources) {
    const place = locateQuote(quote, text);
    if (RANK[place.state] < RANK[best.state]) best = place.state === "too-long" ? place : { ...place, field };
    if (best.state === "found") break;
  }
  return best;
}
