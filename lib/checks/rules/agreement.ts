import type { Boxed, Finding } from "../../reply/types.ts";
import { compareValues } from "../../reply/values/compare-values.ts";
import { matchVerdict } from "../../reply/values/match-verdict.ts";
import { type CheckInput, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** Trace and answer come to one result, and the words around a verdict do not say its opposite. */
export default defineCheck({
  id: "agreement",
  version: 1,
  run(input) {
    return { findings: [...boxes(input), ...polarity(input)] };
  },
});

function boxes({ reply, language }: CheckInput): Finding[] {
  const last = reply.thinkingBoxed.at(-1);
  if (!last || !reply.final) return [];
  const place = { check: "agreement", start: reply.final.start, end: reply.final.end };
  if (same(last, reply.final)) return [{ ...place, verdict: "pass", message: say(language, "agree.pass") }];
  const [got, expected] = [last.text, reply.final.text];
  return [{ ...place, verdict: "fail", message: say(language, "agree.fail", { got, expected }), got, expected }];
}

function same(a: Boxed, b: Boxed): boolean {
  if (!b.value) return a.text === b.text;
  return compareValues(a.value, b.value, "lenient", { text: a.text, goldText: b.text }).outcome === "equal";
}

/** The first sentence of an answer often states the verdict in words: "不合规。" above a box that says 合规. */
function polarity({ reply, language, contract, task }: CheckInput): Finding[] {
  const box = reply.final;
  const verdict = box?.value?.verdict;
  if (!box || verdict === undefined || (task !== "yes-no" && contract?.kind !== "verdict")) return [];
  const first = /^[^。.!！\n]{1,80}/.exec(reply.answer)?.[0] ?? "";
  if (first === "" || first.includes("boxed")) return [];
  const words = contract?.values?.map((value) => ({
    id: value.id,
    words: [...value.words, ...Object.values(value.label)],
  }));
  const bare = first.replace(/^(?:判断|结论|结果|verdict|conclusion|answer)\s*[:：]\s*/i, "").trim();
  const said = matchVerdict(bare, words);
  if (said === null || said === verdict) return [];
  const start = Math.max(0, reply.raw.lastIndexOf(first));
  // A long sentence may speak of both; only a bare statement contradicts.
  const verdictOf = bare.length <= 24 ? "fail" : "not-checkable";
  const message = say(language, "agree.prose", { got: bare, expected: box.text });
  return [
    {
      check: "agreement",
      verdict: verdictOf,
      message,
      start,
      end: start + first.length,
      got: bare,
      expected: box.text,
    },
  ];
}
