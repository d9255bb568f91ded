import type { Finding, Reply } from "../reply/types.ts";
import type { ExportWords } from "./words.ts";

/** What an export says of a reply's checks: `lines` failed first, and which checks, in which version, looked. */
export type CheckLines = { title: string; lines: CheckLine[]; foot: string };
export type CheckLine = { verdict: Finding["verdict"]; word: string; check: string; passage: string; message: string };

const ORDER = { fail: 0, pass: 1, "not-checkable": 2 } as const;
const LONGEST_PASSAGE = 200;

/** Null for a reply without findings. */
export function checkLines(reply: Reply, { t }: ExportWords): CheckLines | null {
  if (reply.findings.length === 0) return null;
  const words: Record<Finding["verdict"], string> = {
    fail: t("checkFailed"),
    pass: t("checkPassed"),
    "not-checkable": t("checkOpen"),
  };
  const lines = [...reply.findings]
    .sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || a.start - b.start)
    .map(({ check, verdict, message, start, end }) => ({
      verdict,
      word: words[verdict],
      check,
      passage: passageOf(reply.raw, start, end),
      message,
    }));
  const version = reply.checksVersion ? t("checksVersion", { version: reply.checksVersion }) : "";
  return { title: t("checks"), lines, foot: [t("checksRest"), version].filter(Boolean).join(" ") };
}

/** The words that a finding speaks about, on one line. */
function passageOf(raw: string, start: number, end: number): string {
  const text = raw.slice(start, end).replace(/\s+/g, " ").trim();
  return text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE)}…` : text;
}
