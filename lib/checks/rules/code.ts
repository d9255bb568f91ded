import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import { type CodeBlock, codeBlocks } from "../code/code-blocks.ts";
import {
  type CodeHit,
  firstLine,
  floatMoney,
  forbiddenCalls,
  lookAhead,
  removedNames,
  secrets,
  testHit,
} from "../code/code-hits.ts";
import { scanPython } from "../code/scan-python.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

const ALIASES: Record<string, string> = {
  py: "python",
  python3: "python",
  js: "javascript",
  "c++": "cpp",
  basic: "vba",
  vb: "vba",
};
const MOST = 100;
/** Code longer than this is left to an editor. */
const MOST_CODE = 200_000;

/** A program as text, never run: its structure, what it may not use, look-ahead, tests, secrets, money; each at its line. */
export default defineCheck({
  id: "code",
  version: 1,
  run(input) {
    const plan = input.plans?.find((one) => one.id === "code");
    if (!plan) return { findings: [] };
    const blocks = codeBlocks(input).filter((block) => block.text.length <= MOST_CODE);
    const longest = blocks.reduce<CodeBlock | null>(
      (best, block) => (best && best.text.length >= block.text.length ? best : block),
      null,
    );
    if (!longest) {
      const verdict = input.reply.answer.trim() === "" ? "not-checkable" : "fail";
      return { findings: [{ check: "code", verdict, message: say(input.language, "code.none"), start: 0, end: 0 }] };
    }
    const findings = blocks.flatMap((block) =>
      hitsOf(input, block, block === longest).map((hit) => toFinding(input, block, hit)),
    );
    return { findings: findings.slice(0, MOST) };
  },
});

function hitsOf(input: CheckInput, block: CodeBlock, main: boolean): CodeHit[] {
  const named = block.language || textOf(input.inputs, "language");
  const language = ALIASES[named] ?? named;
  const test = main ? testHit(block.text, language) : null;
  const common = [...secrets(block.text), ...(test ? [test] : [])];
  if (language !== "python") {
    const got = language === "" ? "?" : language;
    return [{ verdict: "not-checkable", key: "code.unparsed", start: 0, end: firstLine(block.text), got }, ...common];
  }
  const { code, fault } = scanPython(block.text);
  const structure: CodeHit = fault
    ? {
        verdict: "fail",
        key: `code.${fault.kind}`,
        start: fault.at,
        end: fault.at + firstLine(block.text.slice(fault.at)),
      }
    : { verdict: "not-checkable", key: "code.structure", start: 0, end: firstLine(block.text) };
  const prose = input.reply.answer.replace(block.text, "");
  return [
    structure,
    ...common,
    ...forbiddenCalls(code, textOf(input.inputs, "libraries")),
    ...removedNames(code),
    ...floatMoney(code, prose),
    ...(main && isSeries(input) ? lookAhead(code) : []),
  ];
}

/** Look-ahead is a matter of time series only. */
function isSeries({ inputs }: CheckInput): boolean {
  const frequency = textOf(inputs, "frequency");
  const asked = `${textOf(inputs, "task")} ${textOf(inputs, "lookahead")}`;
  return (
    (frequency !== "" && frequency !== "unspecified") ||
    /回测|信号|均线|动量|策略|back-?test|signal|momentum|strategy|moving average|look-?ahead|未来数据|バックテスト/i.test(
      asked,
    ) ||
    textOf(inputs, "lookahead") !== ""
  );
}

function toFinding({ language }: CheckInput, block: CodeBlock, { verdict, key, start, end, got }: CodeHit): Finding {
  const line = block.text.slice(0, start).split("\n").length;
  const place = { start: block.start + start, end: block.start + Math.min(end, block.text.length) };
  return { check: "code", verdict, message: say(language, key, { line, got: got ?? "" }), ...place };
}
