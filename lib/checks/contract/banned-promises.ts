import type { Finding } from "../../reply/types.ts";
import type { CheckInput } from "../types.ts";
import { say } from "../words.ts";
import { visibleText } from "./answer-place.ts";

/** Words that promise what nobody can: the list that compliance desks start from. */
const PROMISES =
  /零风险|无风险(?!利率|收益率|资产|债券|套利)|稳赚(?:不赔)?|保本保(?:息|收益)|保证(?:本金|收益|回报|盈利)|(?:绝对|百分之百|100%)(?:安全|盈利|收益)|只赚不赔|必赚|包赚|刚性兑付|guaranteed (?:returns?|profits?|income)|risk[- ]free(?! (?:rate|asset|yield|bond|return rate|interest))|(?:cannot|can't|can not) lose|no risk of loss|sure (?:profit|win)|元本保証|必ず儲か|絶対に儲か|ノーリスク/gi;
/** A sentence that forbids, denies or asks about the promise makes none. */
const DENIED =
  /不得|不能|不可|不应|不会|不|禁止|没有|并非|非|无法|避免|未|not?|never|without|cannot|avoid|nor|isn't|aren't|ない|ません|禁/i;
const MOST = 50;

/** Forbidden promises that the answer itself makes: quotations and denials are left out. */
export function bannedPromises({ reply, language }: CheckInput): Finding[] {
  const text = visibleText(reply);
  const findings: Finding[] = [];
  for (const match of [...text.matchAll(PROMISES)].slice(0, MOST)) {
    const before =
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .split(/[。.!！?？\n;；]/)
        .at(-1) ?? "";
    const quoted = /[“"「『‘']\s?[^”"」』’']*$/.test(before);
    const denied =
      DENIED.test(before) ||
      /^[^。.!\n]{0,8}(?:ない|ません|是不|不可能|is not|does not)/.test(text.slice(match.index + match[0].length));
    if (quoted || denied) continue;
    const place = { check: "contract", start: match.index, end: match.index + match[0].length, got: match[0] };
    findings.push({ ...place, verdict: "fail", message: say(language, "promise.fail", { got: match[0] }) });
  }
  return findings;
}
