import { expect, it } from "vitest";
import { checkReply } from "#lib/checks/check-reply.ts";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { Finding } from "#lib/reply/types.ts";
import { correctionOf, countFindings, orderFindings } from "./describe-findings.ts";
import { readable, snippetOf } from "./snippet.ts";

const finding = (verdict: Finding["verdict"], start: number, check = "arithmetic"): Finding => ({
  check,
  verdict,
  message: "m",
  start,
  end: start + 1,
});

it("what failed comes first, what passed next, what could not be checked last; numbers follow the text", () => {
  const ordered = orderFindings([
    finding("not-checkable", 0),
    finding("pass", 5),
    finding("fail", 9),
    finding("pass", 2),
  ]);
  expect(ordered.map(({ no, finding: { verdict } }) => [no, verdict])).toEqual([
    [4, "fail"],
    [2, "pass"],
    [3, "pass"],
    [1, "not-checkable"],
  ]);
});

it("the corrected value is said apart and is no line of the ledger", () => {
  const parsed = parseReply("<think>\n(15 - 12.5) / 12.5 = 25%\n</think>\n<answer>\n\\boxed{25\\%}\n</answer>");
  const reply = { ...parsed, ...checkReply(parsed, { language: "en", question: "12.5 to 15" }) };
  expect(correctionOf(reply)?.expected).toBe("20%");
  expect(countFindings(reply).ledger).toMatchObject({ pass: 0, fail: 1, open: 0 });
});

it("other checks are counted by name, those that failed first", () => {
  const parsed = parseReply("\\boxed{1}");
  const findings = [finding("pass", 1, "quotes"), finding("fail", 2, "unit"), finding("not-checkable", 3, "quotes")];
  expect(countFindings({ ...parsed, findings }).others).toEqual([
    { check: "unit", pass: 0, fail: 1, open: 0 },
    { check: "quotes", pass: 1, fail: 0, open: 1 },
  ]);
});

it("a ledger row shows the expression and the model's value apart, without TeX", () => {
  const raw = "so \\frac{15-12.5}{12.5} \\approx 25\\% then";
  const step: Finding = { ...finding("fail", 3), end: raw.indexOf(" then"), got: "25\\%", expected: "20%" };
  expect(snippetOf(step, raw)).toEqual({ expression: "(15-12.5) / 12.5", value: "25%" });
  expect(readable("$2 \\times 3 = 6$")).toBe("2 × 3 = 6");
});
