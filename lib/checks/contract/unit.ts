import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import { readShown } from "../arithmetic/read-shown.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";

/** A unit that a question names: its words, and how a box shows that it holds it. */
const UNITS: { asked: RegExp; name: string; markPower?: number; scale?: number }[] = [
  {
    asked: /(?:百分比|百分数|用%|以%)(?:表示|形式|作答|填)?|\b(?:as a percentage|in percent|percentage form)\b/i,
    name: "%",
    markPower: -2,
  },
  { asked: /[以用]\s?亿(?:元|美元)?(?:为单位|表示|作答|计)|答案单位[为：:]\s?亿/, name: "亿", scale: 8 },
  {
    asked: /[以用]\s?万(?:元|美元)?(?:为单位|表示|作答|计)|答案单位[为：:]\s?万|多少万(?:美元|元)/,
    name: "万",
    scale: 4,
  },
  { asked: /\bin (?:US ?)?(?:\$ ?)?millions?\b|\$ million\b/i, name: "million", scale: 6 },
  { asked: /\bin (?:US ?)?(?:\$ ?)?thousands?\b/i, name: "thousand", scale: 3 },
];

/** Whether the box states the unit or scale that the question asks for. Silent where it asks for none. */
export function checkUnit(input: CheckInput): Finding[] {
  const { reply, language, question, inputs, plans } = input;
  const box = reply.final;
  const shown = box?.value?.kind === "number" ? readShown(box.raw) : null;
  if (!box || !shown) return [];
  const place = { check: "contract", start: box.start, end: box.end };
  const field = plans?.find((plan) => plan.id === "contract" && typeof plan.params?.unit === "string")?.params?.unit;
  const wanted = typeof field === "string" ? textOf(inputs, field) : "";
  const asked = UNITS.find((unit) => unit.name === wanted) ?? UNITS.find((unit) => unit.asked.test(question));
  if (!asked) return [];
  const { markPower, scale } = shown.literal;
  const percent = box.value?.percent === true;
  const stated = asked.markPower !== undefined ? percent || markPower === asked.markPower : scale === asked.scale;
  if (stated) return [{ ...place, verdict: "pass", message: say(language, "unit.pass") }];
  const expected = asked.name;
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
