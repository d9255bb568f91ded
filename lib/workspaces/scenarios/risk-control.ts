import { sectionsFormat } from "../answer-sections.ts";
import { ARITHMETIC, BOX_ALLOWED, keepsContract, numbersFrom, quotesIn, ratiosFrom } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type Contract,
  type ContractValue,
  contractValue,
  defineWorkspace,
  type InputField,
  type InputValues,
  labelsOf,
  option,
  type Tone,
  tableOf,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { tableAsMarkdown } from "../quote-data.ts";
import { english } from "./risk-control.en.samples.ts";
import { chinese } from "./risk-control.zh.samples.ts";

const inputs: InputField[] = [
  {
    name: "scale",
    type: "choice",
    default: "loan-class",
    label: { zh: "评级口径", en: "Scale", ja: "評価尺度" },
    options: [
      option("loan-class", "贷款五级分类", "PRC five loan classes", "中国の貸出5分類"),
      option("grade-7", "1–7 级（1 最好，7 违约）", "1 (strongest) to 7 (default)", "1（最良）〜7（債務不履行）"),
      option("ifrs9", "IFRS 9 阶段 1–3", "IFRS 9 stage 1–3", "IFRS 9 ステージ1〜3"),
      option("warning", "预警级别（红橙黄绿）", "Early warning: red to green", "早期警戒（赤・橙・黄・緑）"),
    ],
  },
  {
    name: "facts",
    type: "longtext",
    required: true,
    label: { zh: "借款人与风险信息", en: "Borrower and risk facts", ja: "借り手とリスク情報" },
    placeholder: {
      zh: "逾期天数、征信、抵押物、财务约束、预警信号等，一行一条",
      en: "Days past due, bureau data, collateral, covenants, alerts; one a line",
      ja: "延滞日数、信用情報、担保、財務制限条項、警戒情報などを1行に1件",
    },
  },
  {
    name: "statements",
    type: "table",
    label: { zh: "财务报表", en: "Financial statements", ja: "財務諸表" },
    help: {
      zh: "第一行是表头，建议两至三年。只有一年时不判断趋势。",
      en: "Heads in the first row, two or three years if you have them. With one year no trend is judged.",
      ja: "1行目は見出し。2〜3期分を推奨します。1期だけでは傾向を判断しません。",
    },
  },
  {
    name: "currencyUnit",
    type: "text",
    half: true,
    maxLength: 40,
    label: { zh: "金额单位", en: "Unit of amounts", ja: "金額の単位" },
    placeholder: { zh: "如：万元", en: "e.g. USD million", ja: "例：百万円" },
  },
  {
    name: "basis",
    type: "choice",
    half: true,
    default: "unspecified",
    label: { zh: "报表口径", en: "Basis", ja: "連結・単体" },
    options: [
      option("unspecified", "未说明", "Not stated", "記載なし"),
      option("consolidated", "合并", "Consolidated", "連結"),
      option("parent", "母公司", "Parent only", "単体"),
    ],
  },
  {
    name: "cutoffs",
    type: "longtext",
    maxLength: 20_000,
    label: { zh: "分级标准", en: "Cut-offs", ja: "区分基準" },
    help: {
      zh: "贵行的分级标准或触发条件。不填则由模型自行掌握，结果须更谨慎对待。",
      en: "Your own cut-offs or triggers. Without them the model grades by its own lights: trust the grade less.",
      ja: "自行の区分基準や発動条件。ない場合はモデルの裁量になるため、結果は慎重に扱ってください。",
    },
  },
  {
    name: "definitions",
    type: "text",
    maxLength: 500,
    advanced: true,
    label: { zh: "指标口径", en: "Definitions of ratios", ja: "指標の定義" },
    placeholder: {
      zh: "如：利息保障倍数 =（利润总额 + 利息支出）/ 利息支出",
      en: "e.g. DSCR = (EBITDA − tax − capex) / (interest + principal)",
      ja: "例：DSCR＝（EBITDA−税−設備投資）÷（利息＋元本）",
    },
  },
];

const sameIn = (word: string) => ({ zh: word, en: word, ja: word });
const GRADE_TONES: Tone[] = ["pass", "pass", "pass", "warn", "warn", "fail", "fail"];

const VALUES: Record<string, ContractValue[]> = {
  "loan-class": [
    contractValue("normal", "pass", { zh: "正常", en: "Normal", ja: "正常" }, "正常|正常类|normal|pass|正常先"),
    contractValue(
      "special-mention",
      "warn",
      { zh: "关注", en: "Special mention", ja: "要注意" },
      "关注|关注类|關注|special mention|special-mention|要注意|要注意先",
    ),
    contractValue(
      "substandard",
      "fail",
      { zh: "次级", en: "Substandard", ja: "要管理（次級）" },
      "次级|次级类|次級|substandard|要管理",
    ),
    contractValue(
      "doubtful",
      "fail",
      { zh: "可疑", en: "Doubtful", ja: "破綻懸念（可疑）" },
      "可疑|可疑类|doubtful|破綻懸念",
    ),
    contractValue("loss", "fail", { zh: "损失", en: "Loss", ja: "損失" }, "损失|损失类|loss|損失"),
  ],
  "grade-7": GRADE_TONES.map((tone, i) =>
    contractValue(
      `${i + 1}`,
      tone,
      sameIn(`${i + 1}`),
      `${i + 1}|grade ${i + 1}|${i + 1}级|${"一二三四五六七"[i]}级|等級${i + 1}`,
    ),
  ),
  ifrs9: [
    contractValue(
      "stage-1",
      "pass",
      { zh: "阶段一", en: "Stage 1", ja: "ステージ1" },
      "stage 1|阶段一|阶段1|第一阶段|第1阶段|ステージ1|1",
    ),
    contractValue(
      "stage-2",
      "warn",
      { zh: "阶段二", en: "Stage 2", ja: "ステージ2" },
      "stage 2|阶段二|阶段2|第二阶段|第2阶段|ステージ2|2",
    ),
    contractValue(
      "stage-3",
      "fail",
      { zh: "阶段三", en: "Stage 3", ja: "ステージ3" },
      "stage 3|阶段三|阶段3|第三阶段|第3阶段|ステージ3|3",
    ),
  ],
  warning: [
    contractValue("red", "fail", { zh: "红", en: "Red", ja: "赤" }, "红|红色|red|赤"),
    contractValue("orange", "fail", { zh: "橙", en: "Orange", ja: "橙" }, "橙|橙色|orange|オレンジ"),
    contractValue("yellow", "warn", { zh: "黄", en: "Yellow", ja: "黄" }, "黄|黄色|yellow"),
    contractValue("green", "pass", { zh: "绿", en: "Green", ja: "緑" }, "绿|绿色|green|緑"),
  ],
};

const scaleOf = (values: InputValues) =>
  typeof values.scale === "string" && values.scale in VALUES ? values.scale : "loan-class";

const contractFor = (values: InputValues): Contract => ({
  kind: "grade",
  task: "yes-no",
  sections: true,
  values: VALUES[scaleOf(values)],
});

const WORDING = {
  zh: {
    task: "你是银行的授信审查人员。只用下面给出的数据评估风险，并按指定口径给出一个级别。",
    rules: [
      "先重算指标：资料齐全的才算，写出算式；缺项写“数据不足”，不要估计，也不要编造违约概率。",
      "多个信号并存时取最严重的；已结清或已关闭的事项不作为现存信号。只有一年数据时不判断趋势。",
      "核对资产是否等于负债加所有者权益；不相等须指出。不使用性别、民族等受保护特征。",
    ],
    loanClass: "逾期（操作性原因除外）至少为关注，超过90天至少为次级，超过270天至少为可疑，超过360天为损失。",
    ifrs9: "逾期超过30天推定为阶段二，超过90天推定为阶段三；推翻推定须有依据。",
    cutoffs: "分级标准以下方所附为准。",
    body: "指标：用表格列出指标、算式、各期数值。\n风险与缓释：各列要点。\n行动：触发信号、措施、责任人、时限。",
    scale: "评级口径",
    unit: "金额单位",
    basis: "报表口径",
    definitions: "指标口径",
    facts: "风险信息",
    statements: "财务报表",
    cut: "分级标准",
    box: (names: string) => `最后单独一行，在\\boxed{}中只填以下之一：${names}。`,
    comma: "、",
  },
  en: {
    task: "You review credit at a bank. Assess the risk from the figures given below only, and give one grade on the scale named.",
    rules: [
      'Recompute the ratios first, showing each calculation; where an item is missing write "insufficient data". Do not estimate it and do not invent a probability of default.',
      "Where several signals apply the most severe one decides; settled or closed matters are not live signals. Judge no trend from a single year.",
      "Check that assets equal liabilities plus equity and say so where they do not. Use no protected characteristic.",
    ],
    loanClass:
      "Past due (operational causes aside) is at least special mention; more than 90 days at least substandard, more than 270 at least doubtful, more than 360 loss.",
    ifrs9: "More than 30 days past due is presumed stage 2, more than 90 stage 3; a rebuttal needs evidence.",
    cutoffs: "Grade by the cut-offs attached.",
    body: "Ratios: a table of ratio, calculation and value per period.\nConcerns and mitigants: the points of each.\nAction: trigger, measure, owner, response time.",
    scale: "Scale",
    unit: "Unit of amounts",
    basis: "Basis of statements",
    definitions: "Definitions of ratios",
    facts: "Risk facts",
    statements: "Financial statements",
    cut: "Cut-offs",
    box: (names: string) => `End with a line of its own: \\boxed{} holding only one of: ${names}.`,
    comma: ", ",
  },
  ja: {
    task: "あなたは銀行の与信審査担当者です。以下のデータだけでリスクを評価し、指定の尺度で一つの区分を示してください。",
    rules: [
      "まず指標を再計算し、計算式を示すこと。項目が欠けるものは「データ不足」と書き、推定せず、デフォルト確率を作らないこと。",
      "複数の兆候があるときは最も重いものを採る。解消・終了した事案は現存の兆候としない。1期だけで傾向を判断しない。",
      "資産＝負債＋純資産を確認し、一致しなければ指摘すること。保護される属性は用いないこと。",
    ],
    loanClass:
      "延滞（事務的原因を除く）は「要注意」以上、90日超は「要管理」以上、270日超は「破綻懸念」以上、360日超は「損失」。",
    ifrs9: "30日超の延滞はステージ2、90日超はステージ3と推定。反証には根拠が必要。",
    cutoffs: "区分は添付の基準による。",
    body: "指標：指標・計算式・各期の値を表で示す。\nリスクと緩和要因：要点を挙げる。\n対応：兆候、措置、担当、期限。",
    scale: "評価尺度",
    unit: "金額の単位",
    basis: "連結・単体",
    definitions: "指標の定義",
    facts: "リスク情報",
    statements: "財務諸表",
    cut: "区分基準",
    box: (names: string) => `最後の行に、\\boxed{}に次のいずれか一つだけを書くこと：${names}。`,
    comma: "、",
  },
} as const;

/** The word of a value that the prompt asks for: the first of its words in that language's script. */
function boxWord(value: ContractValue, language: WorkspaceLanguage): string {
  const label = value.label[language];
  return value.words.includes(label.toLowerCase()) || value.words.includes(label) ? label : label.replace(/（.*$/u, "");
}

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const scale = scaleOf(values);
  const cutoffs = textOf(values, "cutoffs");
  const rule = scale === "loan-class" ? words.loanClass : scale === "ifrs9" ? words.ifrs9 : "";
  const basis = values.basis === "unspecified" ? "" : labelsOf(inputs, values, "basis", language).join("");
  return composePrompt(language, {
    task: [words.task, ...words.rules, cutoffs ? words.cutoffs : rule],
    facts: [
      [words.scale, labelsOf(inputs, { scale }, "scale", language).join("")],
      [words.unit, textOf(values, "currencyUnit")],
      [words.basis, basis],
      [words.definitions, textOf(values, "definitions")],
    ],
    data: [
      [words.cut, cutoffs],
      [words.statements, tableAsMarkdown(tableOf(values, "statements"))],
      [words.facts, textOf(values, "facts")],
    ],
    format: sectionsFormat(language, words.body),
    box: words.box((VALUES[scale] ?? []).map((value) => boxWord(value, language)).join(words.comma)),
  });
}

export default defineWorkspace({
  id: "risk-control",
  order: 20,
  icon: "gauge",
  promptVersion: 1,
  title: { zh: "智能风控", en: "Risk control", ja: "リスク管理" },
  summary: {
    zh: "由报表、逾期与预警信息重算指标，按声明的口径给出级别和触发依据",
    en: "Ratios recomputed from statements, arrears and alerts; one grade on a declared scale, with its trigger",
    ja: "財務諸表・延滞・警戒情報から指標を再計算し、指定した尺度で区分と根拠を示します",
  },
  inputs,
  contract: contractFor,
  buildPrompt,
  checks: [
    BOX_ALLOWED,
    quotesIn("facts", "statements", "cutoffs"),
    ARITHMETIC,
    numbersFrom("statements", "facts", "cutoffs"),
    ratiosFrom("statements"),
    keepsContract({ overdue: "facts", statements: "statements", definitions: "definitions", weights: true }),
  ],
  notice: {
    zh: "授信决定由有权限的人员作出。对自然人的信用评估在欧盟可能属于高风险用途。",
    en: "A person with authority decides on credit. Assessing natural persons’ credit may be a high-risk use in the EU.",
    ja: "与信判断は権限のある担当者が行ってください。個人の信用評価はEUで高リスク用途に当たる場合があります。",
  },
  samples: [...chinese, ...english],
});
