import words from "../../i18n/messages/en/doctor.json" with { type: "json" };
import type { CheckFinding } from "../schema.ts";

type Said = Record<string, Record<string, { message: string; fix?: string }>>;

/**
 * A check's sentence and its fix in English, for the API and the command line. Pages say the same in the reader's
 * language from `check`, `code` and `details` (messages/<locale>/doctor.json). Throws on a code without words.
 */
export function say(check: string, code: string, details: CheckFinding["details"] = {}): Omit<CheckFinding, "verdict"> {
  const said = (words.said as Said)[check]?.[code];
  if (!said) throw new Error(`doctor.json says nothing for ${check}.${code}`);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
  return { check, code, message: fill(said.message), ...(said.fix ? { fix: fill(said.fix) } : {}), details };
}
