import { sectionsFormat } from "../answer-sections.ts";
import { ARITHMETIC, BOX_ALLOWED, CITATIONS, keepsContract, numbersFrom, quotesIn } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type Contract,
  defineWorkspace,
  type InputField,
  type InputValues,
  labelsOf,
  option,
  tableOf,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { INSUFFICIENT_DATA } from "../no-figure.ts";
import { tableAsMarkdown } from "../quote-data.ts";
import { samples } from "./table-qa.samples.ts";

const inputs: InputField[] = [
  {
    name: "question",
    type: "longtext",
    required: true,
    maxLength: 20_000,
    label: { zh: "问题", en: "Question", ja: "質問" },
    placeholder: {
      zh: "关于报表的一个问题，答案是一个数",
      en: "A question about the report whose answer is a figure",
      ja: "報告書についての質問（答えは一つの数値）",
    },
  },
  {
    name: "table",
    type: "table",
    required: true,
    label: { zh: "报表", en: "Table of the report", ja: "報告書の表" },
    help: {
      zh: "从电子表格或网页粘贴，表头在第一行，数字照原样。",
      en: "Paste from a spreadsheet or page; heads in the first row, numbers as written.",
      ja: "表計算や頁から貼り付け。1行目は見出し、数値は原文のまま。",
    },
  },
  {
    name: "context",
    type: "longtext",
    label: { zh: "表前后文字与附注", en: "Text around the table and notes", ja: "表の前後の文章と注記" },
  },
  {
    name: "earlier",
    type: "longtext",
    maxLength: 50_000,
    advanced: true,
    label: { zh: "此前的问答", en: "Earlier questions and answers", ja: "これまでの質疑" },
    help: {
      zh: "续问时填写，如“问：… 答：…”。也可在第一次回答后继续追问，资料会一并带上。",
      en: "For a follow-up, such as “Q: … A: …”. Or ask on after the first answer: the report goes along.",
      ja: "続きの質問のとき「問：… 答：…」の形で。最初の回答後にそのまま質問を続けることもできます。",
    },
  },
  {
    name: "unit",
    type: "text",
    half: true,
    maxLength: 40,
    label: { zh: "结果单位", en: "Unit of the result", ja: "結果の単位" },
    placeholder: { zh: "如：万元、%", en: "e.g. USD million, %", ja: "例：百万円、%" },
  },
  {
    name: "decimals",
    type: "number",
    half: true,
    integer: true,
    min: 0,
    max: 8,
    default: 2,
    label: { zh: "保留小数", en: "Decimals", ja: "小数桁" },
    unit: { zh: "位", en: "places", ja: "桁" },
  },
  {
    name: "changeAs",
    type: "choice",
    advanced: true,
    default: "relative",
    label: { zh: "“变化”指", en: "“Change” means", ja: "「変化」の意味" },
    options: [
      option("relative", "相对变化 =（新 − 旧）/ 旧", "Relative: (new − old) / old", "相対：（新−旧）÷旧"),
      option("absolute", "绝对变化 = 新 − 旧", "Absolute: new − old", "絶対：新−旧"),
      option("points", "比率相减，百分点", "Of rates: percentage points", "率の差（ポイント）"),
    ],
  },
];

const WORDING = {
  zh: {
    task: [
      "你是财务分析人员。只依据下面的报表和附注回答问题，不用外部数据。",
      "先写出用到的单元格（行名、列名、原值），再写算式“a 运算 b = c”。下降写负号。注意单位（万与亿、千与百万）、括号表示负数、比率与百分点。",
      "表里没有的数据写“数据不足”，不要推测；续问中的“那么”“上一年”按此前的问答理解。",
    ],
    facts: ["结果单位", "保留小数", "“变化”指"],
    labels: { question: "问题", table: "报表", context: "文字与附注", earlier: "此前的问答" },
    body: "取数：\n- 行名、列名：原值\n计算：逐步算式。",
    box: "最后单独一行，在\\boxed{}中只填数值和单位，百分号写作 \\%；答不出时填“数据不足”。",
  },
  en: {
    task: [
      "You are a financial analyst. Answer from the table and notes below only, without outside data.",
      'First name the cells used (row, column, value as written), then the calculation as "a op b = c". Write a decrease with a minus sign. Mind units (thousand, million), brackets for negatives, rates and percentage points.',
      'What the table does not hold is "insufficient data": do not guess. In a follow-up, words such as "and the year before" refer to the earlier questions.',
    ],
    facts: ["Unit of the result", "Decimals", "Change means"],
    labels: {
      question: "Question",
      table: "Table",
      context: "Text and notes",
      earlier: "Earlier questions and answers",
    },
    body: "Cells:\n- row, column: value as written\nCalculation: step by step.",
    box: "End with a line of its own: \\boxed{} holding only the figure with its unit; write the percent sign as \\%. Where it cannot be answered: \\boxed{insufficient data}.",
  },
  ja: {
    task: [
      "あなたは財務アナリストです。以下の表と注記だけに基づいて質問に答え、外部のデータは使わないこと。",
      "まず用いたセル（行名、列名、原文の値）を挙げ、計算を「a 演算 b = c」で示すこと。減少はマイナスで書く。単位（千・百万・億）、括弧の負数、率とポイントに注意すること。",
      "表にないものは「データ不足」とし推測しない。続きの質問の「では前年は」などは、これまでの質疑に従って解釈すること。",
    ],
    facts: ["結果の単位", "小数桁", "「変化」の意味"],
    labels: { question: "質問", table: "表", context: "文章と注記", earlier: "これまでの質疑" },
    body: "参照：\n- 行名、列名：原文の値\n計算：順を追った計算式。",
    box: "最後の行に、\\boxed{}に数値と単位だけを書くこと。パーセントは \\%。答えられないときは「データ不足」とする。",
  },
} as const;

function contractFor(values: InputValues): Contract {
  const unit = textOf(values, "unit").trim();
  return {
    kind: "number",
    task: "number",
    sections: true,
    followUp: true,
    unit: unit ? { zh: unit, en: unit, ja: unit } : undefined,
    noFigure: INSUFFICIENT_DATA,
  };
}

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const facts = [
    textOf(values, "unit"),
    textOf(values, "decimals"),
    labelsOf(inputs, values, "changeAs", language).join(""),
  ];
  return composePrompt(language, {
    task: [...words.task],
    facts: facts.map((text, i) => [words.facts[i] ?? "", text]),
    data: [
      [words.labels.table, tableAsMarkdown(tableOf(values, "table"))],
      [words.labels.context, textOf(values, "context")],
      [words.labels.earlier, textOf(values, "earlier")],
      [words.labels.question, textOf(values, "question")],
    ],
    format: sectionsFormat(language, words.body),
    box: words.box,
  });
}

export default defineWorkspace({
  id: "table-qa",
  order: 80,
  icon: "table-2",
  promptVersion: 1,
  title: { zh: "报表问答", en: "Questions on a report", ja: "報告書の質疑" },
  summary: {
    zh: "对一张报表提问：指明取数单元格，写出算式；可对同一报表连续追问",
    en: "Ask about a table: the cells used, the calculation, a figure; then ask on over the same report",
    ja: "表について質問：参照したセルと計算を示し、同じ報告書で質問を続けられます",
  },
  inputs,
  contract: contractFor,
  buildPrompt,
  checks: [
    BOX_ALLOWED,
    ARITHMETIC,
    numbersFrom("table", "context", "question"),
    quotesIn("context", "table"),
    CITATIONS,
    keepsContract({ unit: "unit", decimals: "decimals" }),
  ],
  samples,
});
