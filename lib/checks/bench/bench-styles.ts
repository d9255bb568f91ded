import type { Derivation } from "./bench-derivations.ts";

/** A trace in one style: its lines, with a gap `{i}` for each result, and what the results are. */
export type Rendered = { text: string; results: Result[] };
/** A result as a model shows it: the true number and how many decimals. */
export type Result = { value: number; decimals: number; percent: boolean };

export const STYLES = [
  "en one line",
  "en steps",
  "en prose",
  "en bullets",
  "en latex",
  "en aligned",
  "en monologue",
  "zh 一行",
  "zh 分步",
  "zh latex",
  "zh 叙述",
  "zh 万亿",
] as const;
export type Style = (typeof STYLES)[number];

const gap = (i: number) => `{{${i}}}`;

type Parts = { inner: string | null; innerValue: number; rest: string };

/** `(a - b) / b` in two steps: the first bracket, and what is done with it. */
function split(derivation: Derivation): Parts {
  const match = /^\(([^()]+)\) (.+)$/.exec(derivation.expression);
  if (!match?.[1] || !match[2]) return { inner: null, innerValue: 0, rest: "" };
  const plain = match[1].replace(/,/g, "").replace(/(\d+(?:\.\d+)?)%/g, "($1/100)");
  return { inner: match[1], innerValue: new Function(`return (${plain});`)() as number, rest: match[2] };
}

const decimalsOf = (value: number) => {
  const text = String(Number(value.toFixed(6)));
  return text.includes(".") ? Math.min(4, text.split(".")[1]?.length ?? 0) : 0;
};
const exact = (value: number): Result => ({ value, decimals: decimalsOf(value), percent: false });

/** The last result of a derivation: a percentage, or a number with four decimals at most. */
function last({ value, percent }: Derivation): Result {
  return percent ? { value: value * 100, decimals: 2, percent: true } : exact(value);
}
const ratio = ({ value }: Derivation): Result => ({ value, decimals: 4, percent: false });

const times = (expression: string) => expression.replaceAll(" * ", " × ");
function latex(expression: string): string {
  const fraction = /^\(([^()]+)\) \/ ([\d.,]+)$/.exec(expression) ?? /^([\d.,]+) \/ ([\d.,]+)$/.exec(expression);
  const text = fraction
    ? `\\frac{${fraction[1]}}{${fraction[2]}}`
    : expression.replaceAll(" * ", " \\times ").replaceAll(" / ", " \\div ");
  return text.replaceAll("%", "\\%").replaceAll(",", "{,}");
}

/** Renders a derivation; steps that need a bracket fall back to one line where it has none. */
export function render(derivation: Derivation, style: Style): Rendered {
  const { inner, innerValue, rest } = split(derivation);
  const { expression, percent } = derivation;
  const two = inner !== null && Number.isFinite(innerValue) && innerValue !== 0;
  const tail: Result[] = percent ? [ratio(derivation), last(derivation)] : [last(derivation)];
  const twoSteps = two ? [exact(innerValue), ...tail] : tail;
  const end = (from: number) => (percent ? `${gap(from)} = ${gap(from + 1)}` : gap(from));
  switch (style) {
    case "en one line":
      return { text: `The result is ${times(expression)} = ${end(0)}.`, results: tail };
    case "en steps":
      return two
        ? {
            text: `Step 1: Work out the bracket.\n${times(inner)} = ${gap(0)}\nStep 2: Then\n${gap(0)} ${times(rest)} = ${end(1)}`,
            results: twoSteps,
          }
        : { text: `Step 1: Compute.\n${times(expression)} = ${end(0)}`, results: tail };
    case "en prose":
      return {
        text: `So we take ${times(expression)}, which gives ${gap(0)}${percent ? `, or ${gap(1)}` : ""}. That is the figure asked for.`,
        results: tail,
      };
    case "en bullets":
      return two
        ? {
            text: `- **Change:** ${expression.includes("*") ? times(inner) : inner} = **${gap(0)}**\n- **Result:** ${gap(0)} ${rest} ≈ **${gap(1)}**${percent ? ` (${gap(2)})` : ""}`,
            results: twoSteps,
          }
        : { text: `- **Result:** ${expression} ≈ **${gap(0)}**${percent ? ` = ${gap(1)}` : ""}`, results: tail };
    case "en latex":
      return { text: `\\[ \\text{Result} = ${latex(expression)} = ${end(0)} \\]`, results: tail };
    case "en aligned":
      return two
        ? {
            text: `\\begin{aligned}\n\\text{Result} &= ${latex(expression)} \\\\\n&= ${gap(0)} ${latex(` ${rest}`).trim()} \\\\\n&= ${end(1)}\n\\end{aligned}`,
            results: twoSteps,
          }
        : {
            text: `\\begin{aligned}\n\\text{Result} &= ${latex(expression)} \\\\\n&= ${end(0)}\n\\end{aligned}`,
            results: tail,
          };
    case "en monologue":
      return {
        text: `Okay, so the 2019 figure minus the 2018 one, roughly. Let me compute: ${expression.replaceAll(" ", "")}=${end(0)}. So that should be it for fiscal 2019.`,
        results: tail,
      };
    case "zh 一行":
      return { text: `因此，${times(expression)} = ${end(0)}。`, results: tail };
    case "zh 分步":
      return two
        ? {
            text: `第一步，计算变化额：${times(inner)} = ${gap(0)}；\n第二步，计算结果：${gap(0)} ${times(rest).replaceAll("/", "÷")} ≈ ${gap(1)}${percent ? `，即 ${gap(2)}` : ""}。`,
            results: twoSteps,
          }
        : { text: `计算如下：${times(expression).replaceAll("/", "÷")} = ${end(0)}。`, results: tail };
    case "zh latex":
      return { text: `所求为：\n$$\n${latex(expression)} = ${end(0)}\n$$`, results: tail };
    case "zh 叙述":
      return { text: `根据表格，${words(expression)}等于${gap(0)}${percent ? `，即${gap(1)}` : ""}。`, results: tail };
    case "zh 万亿":
      return {
        text: `单位换算后计算：${times(expression)} 约为 ${gap(0)}${percent ? `，也就是 ${gap(1)}` : ""}。`,
        results: tail,
      };
  }
}

const words = (expression: string) =>
  expression.replaceAll(" + ", "加").replaceAll(" - ", "减去").replaceAll(" * ", "乘以").replaceAll(" / ", "除以");

/** A result as text, with thousands separators. */
export function show({ value, decimals, percent }: Result): string {
  const text = Math.abs(value)
    .toFixed(decimals)
    .replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
  const negative = value < 0 && Number(value.toFixed(decimals)) !== 0;
  return `${negative ? "-" : ""}${text}${percent ? "%" : ""}`;
}
