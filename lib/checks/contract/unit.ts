import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";

/** A unit: how a question asks for it, how a form names it, and how a box shows that it holds it. Base money has no scale. */
const UNITS: { asked?: RegExp; named: RegExp; name: string; markPower?: number; scale?: number }[] = [
  {
    asked: /(?:百分比|百分数|用%|以%)(?:表示|形式|作答|填)?|\b(?:as a percentage|in percent|percentage form)\b/i,
    named: /^(?:%|％|percent|per cent|pct|百分比|百分数|パーセント)$/i,
    name: "%",
    markPower: -2,
  },
  { named: /^(?:个?百分点|pp|percentage points?|ポイント)$/i, name: "pp", markPower: -2 },
  { named: /^(?:bps?|个?基点|basis points?)$/i, name: "bp", markPower: -4 },
  {
    asked: /[以用]\s?亿(?:元|美元)?(?:为单位|表示|作答|计)|答案单位[为：:]\s?亿/,
    named: /^亿/,
    name: "亿",
    scale: 8,
  },
  {
    asked: /[以用]\s?万(?:元|美元)?(?:为单位|表示|作答|计)|答案单位[为：:]\s?万|多少万(?:美元|元)/,
    named: /^万/,
    name: "万",
    scale: 4,
  },
  {
    asked: /\bin (?:US ?)?(?:\$ ?)?millions?\b|\$ million\b/i,
    named: /\bmillions?$|^百万/i,
    name: "million",
    scale: 6,
  },
  {
    asked: /\bin (?:US ?)?(?:\$ ?)?thousands?\b/i,
    named: /\bthousands?$|^千/i,
    name: "thousand",
    scale: 3,
  },
  { named: /^(?:人民币)?元$|^(?:美|欧|港|日)元$|^(?:CNY|RMB|USD|EUR|GBP|HKD|JPY)$|^円$/i, name: "", scale: 0 },
];

/** Whether the box states the unit or scale that the question asks for. Silent where it asks for none. */
export function checkUnit(input: CheckInput, field?: string): Finding[] {
  const { reply, language, inputs, plans } = input;
  const box = reply.final;
  const shown = box?.value?.kind === "number" ? readShown(box.raw) : null;
  if (!box || !shown) return [];
  const place = { check: "contract", start: box.start, end: box.end };
  const wanted = field ? textOf(inputs, field).trim() : "";
  // A workspace's prompt speaks of units in its own instructions: only the person's question counts there.
  const question = plans ? textOf(inputs, "question") : input.question;
  const asked =
    UNITS.find((unit) => unit.named.test(wanted)) ??
    (wanted === "" ? UNITS.find((unit) => unit.asked?.test(question)) : undefined);
  if (!asked) return [];
  const { markPower, scale } = shown.literal;
  const percent = box.value?.percent === true;
  const stated =
    asked.markPower !== undefined
      ? markPower === asked.markPower || (percent && asked.markPower === -2)
      : scale === asked.scale && (scale !== 0 || shown.literal.currency !== undefined);
  if (stated) return [{ ...place, verdict: "pass", message: say(language, "unit.pass") }];
  const expected = asked.name || wanted;
  // Without any unit the number may well be in the one asked for; with another one it is not.
  if (asked.scale !== undefined && (markPower !== 0 || percent)) return [];
  if (markPower === 0 && scale === 0 && !percent) {
    return [
      {
        ...place,
        verdict: "not-checkable",
        message: say(language, "unit.missing", { expected }),
        expected,
        got: box.text,
      },
    ];
  }
  return [
    {
      ...place,
      verdict: "fail",
      message: say(language, "unit.other", { expected, got: box.text }),
      expected,
      got: box.text,
    },
  ];
}
