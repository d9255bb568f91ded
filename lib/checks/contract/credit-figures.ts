import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { tokenize } from "../arithmetic/tokenize.ts";
import type { Literal } from "../arithmetic/tokens.ts";
import { expectedLoss } from "../calculators/risk.ts";
import { inputText } from "../input-places.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";
import { contractFinding } from "./finding.ts";

const LABELS = {
  pd: /(?:\bPD\b|违约概率|probability of default)/gi,
  lgd: /(?:\bLGD\b|违约损失率|loss given default)/gi,
  ead: /(?:\bEAD\b|违约(?:风险)?(?:敞口|暴露)|exposure at default)/gi,
  loss: /(?:\bEC?L\b|预期(?:信用)?损失|expected (?:credit )?loss)/gi,
};

/** The expected loss an answer states, beside PD × LGD × EAD of the answer. Each must be named with one value only. */
export function checkExpectedLoss(input: CheckInput): Finding[] {
  const text = normalText(visibleText(input.reply));
  const literals = tokenize(text).flatMap((token) => token.literal ?? []);
  const [pd, lgd, ead, loss] = [LABELS.pd, LABELS.lgd, LABELS.ead, LABELS.loss].map((label) =>
    valueAt(text, label, literals),
  );
  if (!pd || !lgd || !ead || !loss || pd.markPower === 0 || lgd.markPower === 0 || loss.markPower !== 0) return [];
  const expected = expectedLoss(pd.value.toNumber(), lgd.value.toNumber(), ead.value.toNumber());
  const written = loss.value.toNumber();
  const half = loss.step.toNumber() / 2;
  const verdict = Math.abs(expected - written) <= half * 1.0001 ? "pass" : "fail";
  const shown = 10 ** loss.scale;
  return [
    contractFinding(input, verdict, `expected-loss.${verdict}`, loss, {
      expected: String(Number((expected / shown).toPrecision(8))),
      got: text.slice(loss.start, loss.end).trim(),
    }),
  ];
}

/** The number right behind a label, the same at each of its places. */
function valueAt(text: string, label: RegExp, literals: Literal[]): Literal | null {
  const hits = [...text.matchAll(label)].flatMap((match) => {
    const end = match.index + match[0].length;
    const next = literals.find((one) => one.start >= end);
    return next && /^[\s:=|()的为是约取of\p{Ps}\p{Pe}]*$/iu.test(text.slice(end, next.start)) ? [next] : [];
  });
  const [first] = hits;
  return first && hits.every((one) => one.value.equals(first.value)) ? first : null;
}

const AMBIGUOUS = /\bDSCR\b|偿债(?:备付|覆盖)率|debt service cover(?:age)?/gi;
const HAS_FORMULA = /=\s*[（(]?\s*\p{L}|＝|(?:\d[\d.,]*|[A-Za-z\p{L})）])\s?[/÷]\s?[（(]?\s?(?:\d|\p{L})/u;

/** A DSCR with a value names its formula, in the answer or in the form: EBITDA over interest is another ratio. */
export function formulaNamed(input: CheckInput, definitions: string): Finding[] {
  const text = visibleText(input.reply);
  const given = `${textOf(input.inputs, definitions)}\n${inputText(input)}`;
  if (/(?:DSCR|偿债(?:备付|覆盖)率|debt service cover(?:age)?)\s*[=＝:：]\s*[^\s\d]/i.test(given)) return [];
  const stated = [...text.matchAll(AMBIGUOUS)].slice(0, 50).map((match) => ({
    match,
    line: /[^\n]*/.exec(text.slice(match.index))?.[0] ?? "",
  }));
  const valued = stated.filter(({ line }) => /\d/.test(line.replace(/\d+\s?(?:年|-year)/g, "")));
  const [first] = valued;
  if (!first) return [];
  const place = { start: first.match.index, end: first.match.index + first.match[0].length };
  const named = stated.some(({ line }) => HAS_FORMULA.test(line));
  return [
    contractFinding(input, named ? "pass" : "fail", named ? "formula.pass" : "formula.fail", place, {
      got: first.match[0],
    }),
  ];
}
