import { CALCULATION_INPUTS, calculationContract, calculationPrompt } from "../calculation-form.ts";
import { ARITHMETIC, BOX_ALLOWED, CALCULATORS, keepsContract, numbersFrom, quotesIn } from "../check-plans.ts";
import { defineWorkspace } from "../define-workspace.ts";
import { samples } from "./calculation-zh.samples.ts";

export default defineWorkspace({
  id: "calculation-zh",
  order: 50,
  icon: "calculator",
  promptVersion: 1,
  title: { zh: "金融计算", en: "Financial calculation (Chinese)", ja: "金融計算（中国語）" },
  summary: {
    zh: "列出公式和每一步算式，按声明的计息、天数与舍入口径给出数值和单位",
    en: "Formula and every step shown; a figure with its unit under declared conventions, for questions in Chinese",
    ja: "公式と各段階の計算を示し、指定した約束に従って数値と単位を答えます（中国語の問題向け）",
  },
  inputs: CALCULATION_INPUTS,
  contract: calculationContract,
  buildPrompt: calculationPrompt,
  checks: [
    BOX_ALLOWED,
    ARITHMETIC,
    quotesIn("question"),
    CALCULATORS,
    numbersFrom("question", "data"),
    keepsContract({ unit: "unit", decimals: "decimals" }),
  ],
  notice: {
    zh: "重要的数字请用另一种方法复核。",
    en: "Check figures that matter by a second method.",
    ja: "重要な数値は別の方法でも確認してください。",
  },
  samples,
});
