import type { Finding } from "../../reply/types.ts";
import { tableOf, textOf } from "../../workspaces/define-workspace.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { cellNumber } from "../calculators/cell-number.ts";
import type { CheckInput } from "../types.ts";
import { visibleText } from "./answer-place.ts";
import { contractFinding } from "./finding.ts";

/** Emissions in tonnes by scope, for one year of the material. */
type Year = Map<1 | 2 | 3, number>;
const SCOPES = [
  [1, "范围[一1]|scope 1|スコープ1"],
  [2, "范围[二2]|scope 2|スコープ2"],
  [3, "范围[三3]|scope 3|スコープ3"],
] as const;
const TONNES: [RegExp, number][] = [
  [/^\s?(?:亿吨|Gt)/, 1e8],
  [/^\s?(?:百万吨|Mt\b|million (?:tonnes|tons|t\b))/i, 1e6],
  [/^\s?万吨/, 1e4],
  [/^\s?(?:千吨|kt\b|thousand (?:tonnes|tons|t\b)|千t)/i, 1e3],
  [/^\s?(?:吨|t\b|tonnes?\b|tons?\b|tCO2)/i, 1],
];
const scaleOf = (unit: string) => TONNES.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;

/** Totals of scopes that the answer states, beside the sum of the scopes in the material, in tonnes. */
export function scopeTotals(input: CheckInput, table: string, prose: string): Finding[] {
  const sums = yearsOf(input, table, prose).flatMap((year) => {
    const [one, two, three] = [year.get(1), year.get(2), year.get(3)];
    if (one === undefined || two === undefined) return [];
    return [one + two, ...(three === undefined ? [] : [one + two + three])];
  });
  if (sums.length === 0) return [];
  const text = normalText(visibleText(input.reply));
  const totals = new RegExp(
    `(?:合计|总计|总排放量?|total(?: emissions)?|合計)[^\\d\\n|=+%-]{0,12}${NUMBER}(?=\\s?(?:亿吨|百万吨|万吨|千吨|吨|kt|Mt|t\\b|tonnes|tCO2))`,
    "gi",
  );
  return [...text.matchAll(totals)].slice(0, 20).flatMap((match) => {
    const end = match.index + match[0].length;
    const scale = scaleOf(text.slice(end, end + 24));
    const shown = match[1] ?? "";
    if (scale === null) return [];
    const half = (10 ** -(/\.(\d+)/.exec(shown)?.[1]?.length ?? 0) / 2) * scale;
    const written = Number(shown.replace(/,/g, "")) * scale;
    const place = { start: end - shown.length, end };
    const right = sums.some((sum) => Math.abs(sum - written) <= half * 1.0001);
    const values = { got: shown, expected: sums.map((sum) => String(Number((sum / scale).toFixed(6)))).join(" / ") };
    return [contractFinding(input, right ? "pass" : "fail", right ? "scopes.pass" : "scopes.fail", place, values)];
  });
}

/** The metrics table's columns by year; without scopes in it, each year the text gives is one set by itself. */
function yearsOf(input: CheckInput, table: string, prose: string): Year[] {
  const [head = [], ...rows] = tableOf(input.inputs, table);
  const years = head.slice(1).map((_, i): Year => {
    const year: Year = new Map();
    for (const [scope, names] of SCOPES) {
      const row = rows.find((one) => new RegExp(names, "i").test(one[0] ?? ""));
      const value = cellNumber(row?.[i + 1]);
      const scale = scaleOf(`${row?.find((cell) => scaleOf(cell) !== null) ?? ""}`);
      if (value !== null && scale !== null) year.set(scope, value * scale);
    }
    return year;
  });
  const known = years.filter((year) => year.size >= 2);
  return known.length > 0 ? known : [yearOfText(textOf(input.inputs, prose))];
}

/** Only where each scope is named once with one figure: with two years in the text nobody knows which belong together. */
function yearOfText(text: string): Year {
  const year: Year = new Map();
  for (const [scope, names] of SCOPES) {
    const hits = [
      ...normalText(text).matchAll(
        new RegExp(
          `(?:${names})(?![一二三\\d、和,])[^\\d\\n。.;；]{0,32}?${NUMBER}\\s?(亿吨|百万吨|万吨|千吨|吨|kt|Mt|t\\b|tonnes)`,
          "gi",
        ),
      ),
    ];
    const [only] = hits;
    const scale = only ? scaleOf(only[2] ?? "") : null;
    if (only && hits.length === 1 && scale !== null) year.set(scope, Number((only[1] ?? "").replace(/,/g, "")) * scale);
  }
  return year;
}

const NOTHING =
  /^(?:|-|—|–|n\/?a|未披露|未提供|无|不适用|核算中|not (?:disclosed|available|stated|applicable)|未開示|なし)$/i;
const ZERO = String.raw`(?:为|是|排放量?为?|[:：=|]|is|are|was|were|of|は)\s*(?:0(?![\d.,])|零(?![碳影排])|zero\b|nil\b|ゼロ)`;
const DENIED = /不是|并非|不等于|不为|不当作|未披露|not |never|isn't|not disclosed|no longer|ではない|ではなく|未開示/i;

/** What the material leaves blank is not disclosed: an answer that states it as zero made the figure up. */
export function undisclosedIsNotZero(input: CheckInput, table: string, prose: string): Finding[] {
  const blanks = blankMetrics(input, table, prose);
  const text = normalText(visibleText(input.reply));
  return blanks.flatMap(({ name, pattern }) =>
    [...text.matchAll(new RegExp(`(?:${pattern})[^\\d\\n。.;；]{0,16}?${ZERO}`, "gi"))].slice(0, 5).flatMap((match) => {
      const around = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12);
      if (DENIED.test(around) || /[“"「『]\s*$/.test(text.slice(0, match.index))) return [];
      const place = { start: match.index, end: match.index + match[0].length };
      return [contractFinding(input, "fail", "undisclosed.fail", place, { got: name })];
    }),
  );
}

function blankMetrics(input: CheckInput, table: string, prose: string): { name: string; pattern: string }[] {
  const [, ...rows] = tableOf(input.inputs, table);
  const blank = rows.filter(
    (row) =>
      row.slice(1).length > 0 && row.slice(1).every((cell) => NOTHING.test(cell.trim()) || cellNumber(cell) === null),
  );
  const named = blank.flatMap((row) => {
    const name = row[0]?.trim() ?? "";
    const scope = SCOPES.find(([, names]) => new RegExp(names, "i").test(name));
    return name === "" ? [] : [{ name, pattern: scope ? scope[1] : escaped(name) }];
  });
  const text = `${textOf(input.inputs, prose)}\n${rows.map((row) => row[0]).join("\n")}`;
  const absent = SCOPES.filter(([, names]) => !new RegExp(names, "i").test(text)).map(([scope, names]) => ({
    name: `Scope ${scope}`,
    pattern: names,
  }));
  const said = textOf(input.inputs, prose);
  return [...named, ...(said === "" ? [] : absent)].filter(
    ({ pattern }) => !new RegExp(`(?:${pattern})[^\\n。;；]{0,24}?\\d`, "i").test(said),
  );
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
