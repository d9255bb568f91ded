/** What the calculators' findings say. `method` names formula, figure and source. */
export const CALCULATOR_WORDS = {
  "calculator.pass": {
    en: "The calculator gives the same: {expected} ({method}).",
    zh: "计算器结果一致：{expected}（{method}）。",
    ja: "計算機の結果と一致します：{expected}（{method}）。",
  },
  "calculator.fail": {
    en: "The calculator gives {expected}, the box says {got} ({method}).",
    zh: "计算器结果为 {expected}，方框为 {got}（{method}）。",
    ja: "計算機では {expected}、枠は {got} です（{method}）。",
  },
  "calculator.missing": {
    en: "Not recomputed: the question does not clearly give {inputs} ({method}).",
    zh: "未复算：题目没有明确给出{inputs}（{method}）。",
    ja: "再計算していません：問題に{inputs}が明記されていません（{method}）。",
  },
  "calculator.unclear": {
    en: "The calculator gives {figures}; the box says {got}. Which of them is asked for could not be told.",
    zh: "计算器得出{figures}；方框为 {got}。无法判断题目要求的是哪一项。",
    ja: "計算機では{figures}、枠は {got} です。どれが求められているか判断できません。",
  },
  "calculator.extra": {
    en: "The calculator gives {figures}, the box says {got}. The question also gives {unused}, which the formula does not use, so they are not comparable.",
    zh: "计算器得出{figures}，方框为 {got}。题目还给出 {unused}，公式没有用到，因此不作比较。",
    ja: "計算機では{figures}、枠は {got} です。問題には公式で使わない {unused} もあるため、比較しません。",
  },
  "calculator.close": {
    en: "The calculator gives {figures}, the box says {got}: as far apart as rounding inside the steps can bring it.",
    zh: "计算器得出{figures}，方框为 {got}：相差不超过中间步骤舍入所致。",
    ja: "計算機では{figures}、枠は {got} です。途中の丸めで生じうる差です。",
  },
  "calculator.unknown": {
    en: "Not recomputed: no calculator fits the question.",
    zh: "未复算：没有适用于此题的计算器。",
    ja: "再計算していません：この問題に合う計算機がありません。",
  },
  "ratio.pass": {
    en: "Recomputed from the statement, {period}: {expected}.",
    zh: "按报表复算（{period}）：{expected}。",
    ja: "財務諸表から再計算（{period}）：{expected}。",
  },
  "ratio.fail": {
    en: "From the statement, {period}: {expected}; written {got}.",
    zh: "按报表复算（{period}）为 {expected}，文中写 {got}。",
    ja: "財務諸表（{period}）では {expected}、本文は {got} です。",
  },
  "ratio.own": {
    en: "The usual definition gives {expected} for {period}; written {got}. The definition given may differ.",
    zh: "按通常口径（{period}）为 {expected}，文中写 {got}；所给口径可能不同。",
    ja: "通常の定義（{period}）では {expected}、本文は {got} です。指定の定義と異なる可能性があります。",
  },
} as const;
