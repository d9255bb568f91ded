import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import { parseIssueList } from "../../workspaces/issue-list.ts";
import { locateQuote } from "../../workspaces/locate-quote.ts";
import { parseTurns } from "../../workspaces/parse-turns.ts";
import type { CheckInput } from "../types.ts";
import { contractFinding } from "./finding.ts";

const TURN = /第\s?(\d{1,4})\s?轮|\bturns?\s(\d{1,4})\b|(\d{1,4})\s?番/i;
const DECIDES = /^[ \t*]*(?:决定轮次|deciding turn|決め手の発話)[*]*\s*[:：]\s*[*]*(?:(?:第|turn)?\s*(\d{1,4}))/im;

/** Turns that the answer names exist, and what it quotes of a turn was said in that turn. */
export function checkTurns(input: CheckInput, field: string): Finding[] {
  const turns = parseTurns(textOf(input.inputs, field));
  const { answer, raw } = input.reply;
  const base = raw.lastIndexOf(answer);
  if (turns.length === 0 || base < 0) return [];
  const findings: Finding[] = [];
  const decides = DECIDES.exec(answer);
  if (decides)
    findings.push(...exists(input, Number(decides[1]), turns.length, base + decides.index, decides[0].length));
  for (const issue of parseIssueList(answer).issues) {
    const named = TURN.exec(issue.title);
    if (!named) continue;
    const number = Number(named.slice(1).find((part) => part !== undefined));
    const start = base + answer.indexOf(issue.title, issue.start);
    const place = { start, end: start + issue.title.length };
    findings.push(...exists(input, number, turns.length, start, issue.title.length));
    const turn = turns[number - 1];
    if (!turn || issue.quote === null || locateQuote(issue.quote, turn.text).state !== "missing") continue;
    const other = turns.find((one) => locateQuote(issue.quote ?? "", one.text).state === "found");
    if (other)
      findings.push(
        contractFinding(input, "fail", "turn.other", place, { got: String(number), expected: String(other.number) }),
      );
  }
  return findings;
}

function exists(input: CheckInput, number: number, count: number, start: number, length: number): Finding[] {
  const place = { start, end: start + length };
  return number >= 1 && number <= count
    ? [contractFinding(input, "pass", "turn.pass", place, { got: String(number) })]
    : [contractFinding(input, "fail", "turn.missing", place, { got: String(number), count })];
}
