import { CALCULATION_INPUTS, calculationContract, calculationPrompt } from "../calculation-form.ts";
import { ARITHMETIC, BOX_ALLOWED, CALCULATORS, keepsContract, numbersFrom, quotesIn } from "../check-plans.ts";
import { defineWorkspace } from "../define-workspace.ts";
import { samples } from "./calculation-en.samples.ts";

export default defineWorkspace({
  id: "calculation-en",
  order: 60,
  icon: "percent",
  promptVersion: 1,
  title: { zh: "英文金融计算", en: "English financial calculation", ja: "英語の金融計算" },
  summary: {
    zh: "英文题目：公式、逐步计算、口径声明，数值和单位填入方框",
    en: "Formula and every step shown; a figure with its unit under the conventions you declare",
    ja: "英語の問題：公式・計算過程・約束を示し、数値と単位を枠に入れます",
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
