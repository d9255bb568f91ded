import { sectionsFormat } from "./answer-sections.ts";
import { composePrompt } from "./compose-prompt.ts";
import {
  type Contract,
  type InputField,
  type InputValues,
  labelsOf,
  option,
  tableOf,
  textOf,
  type WorkspaceLanguage,
} from "./define-workspace.ts";
import { INSUFFICIENT_DATA } from "./no-figure.ts";
import { tableAsMarkdown } from "./quote-data.ts";

/** The form both calculation workspaces share: a question, data, and the conventions its figures depend on. */
export const CALCULATION_INPUTS: InputField[] = [
  {
    name: "question",
    type: "longtext",
    required: true,
    label: { zh: "题目", en: "Question", ja: "問題" },
    placeholder: {
      zh: "写清数字、单位与期限，以及要求什么",
      en: "Figures with units and periods, and what is asked",
      ja: "数値・単位・期間と、求めるものを書いてください",
    },
  },
  {
    name: "data",
    type: "table",
    label: { zh: "数据表", en: "Data table", ja: "データ表" },
  },
  {
    name: "unit",
    type: "text",
    half: true,
    maxLength: 40,
    label: { zh: "结果单位", en: "Unit of the result", ja: "結果の単位" },
    placeholder: { zh: "如：元、%、年", en: "e.g. USD, %, years", ja: "例：円、%、年" },
  },
  {
    name: "decimals",
    type: "number",
    half: true,
    integer: true,
    min: 0,
    max: 10,
    default: 2,
    label: { zh: "结果保留小数", en: "Decimals", ja: "結果の小数桁" },
    unit: { zh: "位", en: "places", ja: "桁" },
  },
  {
    name: "compounding",
    type: "choice",
    half: true,
    default: "unspecified",
    label: { zh: "计息方式", en: "Compounding", ja: "複利の方式" },
    options: [
      option("unspecified", "按题目", "As the question says", "問題文による"),
      option("simple", "单利", "Simple", "単利"),
      option("annual", "按年复利", "Annual", "年複利"),
      option("semiannual", "每半年复利", "Semi-annual", "半年複利"),
      option("quarterly", "按季复利", "Quarterly", "四半期複利"),
      option("monthly", "按月复利", "Monthly", "月複利"),
      option("daily", "按日复利", "Daily", "日複利"),
      option("continuous", "连续复利", "Continuous", "連続複利"),
    ],
  },
  {
    name: "dayCount",
    type: "choice",
    half: true,
    default: "unspecified",
    label: { zh: "计息天数", en: "Day count", ja: "日数計算" },
    options: [
      option("unspecified", "按题目", "As the question says", "問題文による"),
      option("30/360", "30/360"),
      option("act/365", "ACT/365"),
      option("act/360", "ACT/360"),
      option("act/act", "ACT/ACT"),
    ],
  },
  {
    name: "timing",
    type: "choice",
    half: true,
    advanced: true,
    default: "unspecified",
    label: { zh: "收付时点", en: "Payments fall", ja: "支払時点" },
    options: [
      option("unspecified", "按题目", "As the question says", "問題文による"),
      option("end", "期末", "At the end of each period", "期末"),
      option("begin", "期初", "At the beginning", "期初"),
    ],
  },
  {
    name: "ratesAs",
    type: "choice",
    half: true,
    advanced: true,
    default: "percent",
    label: { zh: "比率写成", en: "Rates written as", ja: "率の書き方" },
    options: [
      option("percent", "百分数（12.5%）", "Percent (12.5%)", "百分率（12.5%）"),
      option("decimal", "小数（0.125）", "Decimal (0.125)", "小数（0.125）"),
      option("bp", "基点（1250bp）", "Basis points (1250bp)", "ベーシスポイント（1250bp）"),
    ],
  },
  {
    name: "sign",
    type: "choice",
    half: true,
    advanced: true,
    default: "unspecified",
    label: { zh: "正负号", en: "Sign", ja: "符号" },
    options: [
      option("unspecified", "按题目", "As the question says", "問題文による"),
      option("outflow-negative", "流出为负", "Outflows negative", "支出はマイナス"),
      option("loss-positive", "损失记为正数", "Losses as positive figures", "損失は正の値"),
    ],
  },
];

const WORDING = {
  zh: {
    task: [
      "你是金融计算人员。解答下面的题目。",
      "先写公式（LaTeX），再代入数值，每一步写成“算式 = 结果”；中间步骤不舍入，只在最后舍入。",
      "注意：名义与有效利率、期初与期末、净价与全价、百分比与百分点与基点、万与亿。多解时全部列出并说明取哪一个。题目缺条件时写明所作假设，缺到不能计算时写“数据不足”。",
    ],
    facts: ["结果单位", "结果保留小数", "计息方式", "计息天数", "收付时点", "比率写成", "正负号"],
    body: "公式与计算：逐步写出。\n敏感性：一个关键输入变动时结果如何变化，一句话。",
    question: "题目",
    data: "数据表",
    places: (count: string) => `${count} 位`,
    box: (unit: string) =>
      `最后单独一行，在\\boxed{}中只填最终数值${unit ? `和单位（${unit}）` : "和单位"}，百分号写作 \\%。`,
  },
  en: {
    task: [
      "You do financial calculations. Solve the question below.",
      'State the formula in LaTeX, then substitute; write each step as "calculation = result". Do not round inside the steps, only at the end.',
      'Mind: nominal against effective, annuity due against ordinary, clean against dirty price, percent against percentage points and basis points, thousand against million. Where there are several solutions list all and say which is taken. State assumptions; where the data do not allow a figure, write "insufficient data".',
    ],
    facts: [
      "Unit of the result",
      "Decimals of the result",
      "Compounding",
      "Day count",
      "Payments fall",
      "Rates as",
      "Sign",
    ],
    body: "Formula and workings: step by step.\nSensitivity: one sentence on how the result moves with a key input.",
    question: "Question",
    data: "Data",
    places: (count: string) => count,
    box: (unit: string) =>
      `End with a line of its own: \\boxed{} holding only the final figure ${unit ? `with its unit (${unit})` : "with its unit"}; write the percent sign as \\%.`,
  },
  ja: {
    task: [
      "あなたは金融計算の担当者です。次の問題を解いてください。",
      "まず公式（LaTeX）を書き、数値を代入し、各段階を「計算式 = 結果」で示すこと。途中で丸めず、最後だけ丸めること。",
      "名目と実効、期首払いと期末払い、裸値段と利含み、%・ポイント・bp、万と億を区別すること。解が複数あるときはすべて挙げ、採用理由を書く。仮定を明記し、計算できないときは「データ不足」と書くこと。",
    ],
    facts: ["結果の単位", "結果の小数桁", "複利の方式", "日数計算", "支払時点", "率の書き方", "符号"],
    body: "公式と計算：順を追って示す。\n感応度：主要な入力が動いたときの結果の変化を一文で。",
    question: "問題",
    data: "データ表",
    places: (count: string) => `${count}桁`,
    box: (unit: string) =>
      `最後の行に、\\boxed{}に最終の数値と単位${unit ? `（${unit}）` : ""}だけを書くこと。パーセントは \\% と書く。`,
  },
} as const;

/** A figure with a unit; the unit is the person's own where one is named. */
export function calculationContract(values: InputValues): Contract {
  const unit = textOf(values, "unit").trim();
  return {
    kind: "number",
    task: "number",
    sections: true,
    unit: unit ? { zh: unit, en: unit, ja: unit } : undefined,
    noFigure: INSUFFICIENT_DATA,
  };
}

export function calculationPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const unit = textOf(values, "unit").trim();
  const decimals = textOf(values, "decimals");
  const picked = (name: string) =>
    values[name] === "unspecified" ? "" : labelsOf(CALCULATION_INPUTS, values, name, language).join("");
  const facts = [
    unit,
    decimals && words.places(decimals),
    ...["compounding", "dayCount", "timing", "ratesAs", "sign"].map(picked),
  ];
  return composePrompt(language, {
    task: [...words.task],
    facts: facts.map((text, i) => [words.facts[i] ?? "", text]),
    data: [
      [words.question, textOf(values, "question")],
      [words.data, tableAsMarkdown(tableOf(values, "data"))],
    ],
    format: sectionsFormat(language, words.body),
    box: words.box(unit),
  });
}
