import { sectionsFormat } from "../answer-sections.ts";
import { tableFormat } from "../answer-table.ts";
import { ARITHMETIC, BOX_ALLOWED, CITATIONS, keepsContract, numbersFrom, quotesIn } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type AnswerTable,
  type Contract,
  contractValue,
  defineWorkspace,
  type InputField,
  type InputValues,
  labelsOf,
  option,
  tableOf,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { tableAsMarkdown } from "../quote-data.ts";
import { samples } from "./esg.samples.ts";

const inputs: InputField[] = [
  {
    name: "text",
    type: "longtext",
    required: true,
    label: { zh: "报告摘录", en: "Report excerpt", ja: "報告書の抜粋" },
    placeholder: {
      zh: "粘贴可持续发展报告、制度或争议事件，可带页码，如“[第 12 页]”",
      en: "Paste report pages, policies or controversies; page marks such as “[p. 12]” help",
      ja: "報告書、方針、問題事象などを貼り付けてください。「[12頁]」のような頁表示も使えます",
    },
  },
  {
    name: "metrics",
    type: "table",
    label: { zh: "指标表", en: "Metrics table", ja: "指標表" },
    help: {
      zh: "指标、单位、各年数值。空格表示未披露，不是零。",
      en: "Metric, unit, values per year. A blank is not disclosed, not zero.",
      ja: "指標、単位、各年の値。空欄は未開示であり、ゼロではありません。",
    },
  },
  {
    name: "sector",
    type: "text",
    half: true,
    maxLength: 100,
    label: { zh: "行业", en: "Sector", ja: "業種" },
  },
  {
    name: "scope2",
    type: "choice",
    half: true,
    default: "unspecified",
    label: { zh: "范围二口径", en: "Scope 2 method", ja: "スコープ2の基準" },
    options: [
      option("unspecified", "未说明", "Not stated", "記載なし"),
      option("location", "基于位置", "Location-based", "ロケーション基準"),
      option("market", "基于市场", "Market-based", "マーケット基準"),
    ],
  },
  {
    name: "framework",
    type: "multi-choice",
    label: { zh: "对照框架", en: "Frameworks to map to", ja: "対照する枠組み" },
    options: [
      option("ifrs-s2", "IFRS S1 / S2"),
      option("esrs", "ESRS (E1–E5, S1–S4, G1)"),
      option("gri", "GRI (302, 303, 305 …)"),
      option("cn-exchange", "沪深北交易所指引", "SSE / SZSE / BSE guidelines", "中国の取引所ガイドライン"),
    ],
  },
  {
    name: "materiality",
    type: "choice",
    default: "double",
    label: { zh: "重要性", en: "Materiality", ja: "重要性" },
    options: [
      option("double", "双重（财务与影响）", "Double: financial and impact", "ダブル（財務と影響）"),
      option("single", "单一（财务）", "Single: financial", "シングル（財務）"),
    ],
  },
  {
    name: "cutoffs",
    type: "text",
    maxLength: 500,
    advanced: true,
    label: { zh: "等级标准", en: "Grading rule", ja: "等級の基準" },
    placeholder: {
      zh: "如：任一支柱为高则整体为高",
      en: "e.g. the highest pillar decides",
      ja: "例：最も高い柱を採る",
    },
  },
];

const TOPICS: AnswerTable = {
  columns: [
    { id: "pillar", label: { zh: "支柱", en: "Pillar", ja: "柱" } },
    { id: "topic", label: { zh: "议题与代码", en: "Topic and code", ja: "テーマとコード" } },
    { id: "metric", label: { zh: "指标与变化", en: "Metric and change", ja: "指標と変化" } },
    { id: "quote", kind: "quote", label: { zh: "原文", en: "Quote", ja: "原文" } },
    { id: "flag", label: { zh: "缺口或疑点", en: "Gap or flag", ja: "不足・疑義" } },
  ],
};

const CONTRACT: Contract = {
  kind: "grade",
  task: "yes-no",
  sections: true,
  table: TOPICS,
  values: [
    contractValue("high", "fail", { zh: "高", en: "High", ja: "高" }, "高|高风险|high|high risk|高い|高リスク"),
    contractValue(
      "medium",
      "warn",
      { zh: "中", en: "Medium", ja: "中" },
      "中|中风险|中等|medium|medium risk|中程度|中リスク",
    ),
    contractValue("low", "pass", { zh: "低", en: "Low", ja: "低" }, "低|低风险|low|low risk|低い|低リスク"),
  ],
};

const WORDING = {
  zh: {
    task: [
      "你是 ESG 分析人员。只用下面的摘录和指标，按环境、社会、治理列出重要议题，判断整体 ESG 风险。",
      "重算：范围一、二合计与碳强度（写明单位与分母）、同比；绝对量与强度分开说；万吨与吨、CO2 与 CO2e 不混用。",
      "未披露写“未披露”，不当作零。没有页码就不写页码。指出可能的漂绿表述（没有数据、范围或第三方依据的断言）与基准年变化。",
      "数据质量注明：经审计、有限鉴证、自行披露或估算。",
    ],
    facts: ["行业", "范围二口径", "对照框架", "重要性", "等级标准"],
    body: "议题：",
    after: "重算：算式与结果。",
    metrics: "指标表",
    text: "报告摘录",
    comma: "、",
    box: "最后单独一行，在\\boxed{}中只填整体 ESG 风险：高、中或低。",
  },
  en: {
    task: [
      "You analyse ESG. From the excerpt and metrics only, list the material topics by environment, social and governance and judge the overall ESG risk.",
      "Recompute: scope 1 plus 2, carbon intensity (state unit and denominator), change on the year; keep absolute and intensity apart; do not mix t and kt, or CO2 and CO2e.",
      'What is not disclosed is "not disclosed", never zero. Give no page that the text does not give. Flag claims without data, scope or third-party support, and changes of base year.',
      "State data quality: audited, limited assurance, self-reported or estimated.",
    ],
    facts: ["Sector", "Scope 2 method", "Frameworks", "Materiality", "Grading rule"],
    body: "Topics:",
    after: "Recomputed: calculations and results.",
    metrics: "Metrics",
    text: "Report excerpt",
    comma: ", ",
    box: "End with a line of its own holding the overall ESG risk: \\boxed{High}, \\boxed{Medium} or \\boxed{Low}.",
  },
  ja: {
    task: [
      "あなたはESGアナリストです。以下の抜粋と指標だけを用い、環境・社会・ガバナンス別に重要テーマを挙げ、全体のESGリスクを判定してください。",
      "再計算：スコープ1と2の合計、炭素原単位（単位と分母を明記）、前年比。絶対量と原単位を分け、tと千t、CO2とCO2eを混同しないこと。",
      "開示がないものは「未開示」と書き、ゼロとしない。本文にない頁番号は書かない。データや範囲、第三者の裏付けがない主張と基準年の変更を指摘すること。",
      "データ品質（監査済み、限定的保証、自己申告、推計）を明記すること。",
    ],
    facts: ["業種", "スコープ2の基準", "枠組み", "重要性", "等級の基準"],
    body: "テーマ：",
    after: "再計算：計算式と結果。",
    metrics: "指標表",
    text: "報告書の抜粋",
    comma: "、",
    box: "最後の行に、全体のESGリスクを \\boxed{高}、\\boxed{中}、\\boxed{低} のいずれかで書くこと。",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const facts = [
    textOf(values, "sector"),
    values.scope2 === "unspecified" ? "" : labelsOf(inputs, values, "scope2", language).join(""),
    labelsOf(inputs, values, "framework", language).join(words.comma),
    labelsOf(inputs, values, "materiality", language).join(""),
    textOf(values, "cutoffs"),
  ];
  return composePrompt(language, {
    task: [...words.task],
    facts: facts.map((text, i) => [words.facts[i] ?? "", text]),
    data: [
      [words.metrics, tableAsMarkdown(tableOf(values, "metrics"))],
      [words.text, textOf(values, "text")],
    ],
    format: sectionsFormat(language, words.body, tableFormat(TOPICS, language), words.after),
    box: words.box,
  });
}

export default defineWorkspace({
  id: "esg",
  order: 40,
  icon: "leaf",
  promptVersion: 1,
  title: { zh: "ESG 分析", en: "ESG", ja: "ESG分析" },
  summary: {
    zh: "从报告摘录提取议题与排放，重算强度和同比，指出缺口与漂绿疑点",
    en: "Topics and emissions from a report, intensity recomputed, gaps and unsupported claims flagged",
    ja: "報告書から論点と排出量を取り出し、原単位を再計算し、不足と疑わしい主張を示します",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [
    BOX_ALLOWED,
    quotesIn("text", "metrics"),
    ARITHMETIC,
    numbersFrom("metrics", "text"),
    CITATIONS,
    keepsContract({ emissions: { table: "metrics", text: "text" }, weights: true }),
  ],
  notice: {
    zh: "评级机构对同一企业的 ESG 评价常有分歧。框架与门槛以现行文本为准。",
    en: "Rating providers often disagree about the same company. Check frameworks and thresholds against the texts in force.",
    ja: "ESG評価は機関により異なります。枠組みと基準値は現行の原文で確認してください。",
  },
  samples,
});
