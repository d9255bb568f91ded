import { sectionsFormat } from "../answer-sections.ts";
import { tableFormat } from "../answer-table.ts";
import { ARITHMETIC, BOX_ALLOWED, keepsContract, numbersFrom, quotesIn } from "../check-plans.ts";
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
import { samples } from "./robo-advisory.samples.ts";

const inputs: InputField[] = [
  {
    name: "clientClass",
    type: "choice",
    required: true,
    half: true,
    label: { zh: "风险承受等级", en: "Client risk class", ja: "顧客のリスク区分" },
    options: [
      option("C1", "C1 保守型", "C1 conservative", "C1 保守型"),
      option("C2", "C2 谨慎型", "C2 cautious", "C2 慎重型"),
      option("C3", "C3 稳健型", "C3 balanced", "C3 バランス型"),
      option("C4", "C4 积极型", "C4 growth", "C4 積極型"),
      option("C5", "C5 激进型", "C5 aggressive", "C5 攻撃型"),
    ],
  },
  {
    name: "age",
    type: "number",
    half: true,
    integer: true,
    min: 0,
    max: 120,
    label: { zh: "年龄", en: "Age", ja: "年齢" },
    unit: { zh: "岁", en: "years", ja: "歳" },
  },
  {
    name: "amount",
    type: "number",
    required: true,
    half: true,
    min: 0,
    label: { zh: "可投资金额", en: "Amount to invest", ja: "投資可能額" },
  },
  {
    name: "currency",
    type: "text",
    required: true,
    half: true,
    maxLength: 20,
    label: { zh: "币种与单位", en: "Currency and unit", ja: "通貨と単位" },
    placeholder: { zh: "如：元、万元", en: "e.g. EUR", ja: "例：円、万円" },
  },
  {
    name: "horizon",
    type: "number",
    required: true,
    half: true,
    min: 0,
    max: 80,
    label: { zh: "投资期限", en: "Horizon", ja: "投資期間" },
    unit: { zh: "年", en: "years", ja: "年" },
  },
  {
    name: "lossLimit",
    type: "number",
    half: true,
    min: 0,
    max: 100,
    label: { zh: "单年可承受亏损", en: "Loss accepted in a year", ja: "1年の許容損失" },
    unit: { zh: "%", en: "%", ja: "%" },
  },
  {
    name: "reserveMonths",
    type: "number",
    half: true,
    min: 0,
    max: 60,
    label: { zh: "备用金月数", en: "Months of reserve", ja: "生活予備費の月数" },
    unit: { zh: "个月", en: "months", ja: "か月" },
  },
  {
    name: "monthlySpending",
    type: "number",
    half: true,
    min: 0,
    label: { zh: "每月支出", en: "Monthly spending", ja: "毎月の支出" },
    help: {
      zh: "与可投资金额同一单位。",
      en: "In the same unit as the amount.",
      ja: "投資可能額と同じ単位。",
    },
  },
  {
    name: "situation",
    type: "longtext",
    maxLength: 20_000,
    label: { zh: "目标、负债与限制", en: "Goals, debts and constraints", ja: "目標・負債・制約" },
    placeholder: {
      zh: "目标、现有持仓、负债及利率、流动性、ESG 或宗教限制",
      en: "Goals, holdings, debts and their rates, liquidity, ESG or religious limits",
      ja: "目標、保有資産、負債と金利、流動性、ESGや宗教上の制約",
    },
  },
  {
    name: "products",
    type: "table",
    required: true,
    maxLength: 500,
    label: { zh: "可选产品", en: "Products to choose from", ja: "選べる商品" },
    help: {
      zh: "列：产品、风险等级 R1–R5、年费率、压力情景一年损失。只从这里选。",
      en: "Columns: product, risk level R1–R5, yearly fee, one-year loss under stress. Nothing else is chosen.",
      ja: "列：商品、リスク等級R1〜R5、年率手数料、ストレス時の1年損失。この中からだけ選びます。",
    },
  },
  {
    name: "answerIn",
    type: "choice",
    default: "risk-level",
    advanced: true,
    label: { zh: "方框中填写", en: "In the box", ja: "枠に書くもの" },
    options: [
      option("risk-level", "组合风险等级 R1–R5", "Overall risk level R1–R5", "全体のリスク等級R1〜R5"),
      option("equity-share", "权益占比（%）", "Equity share (%)", "株式の比率（%）"),
    ],
  },
];

const ALLOCATION: AnswerTable = {
  columns: [
    { id: "product", label: { zh: "产品", en: "Product", ja: "商品" } },
    { id: "share", label: { zh: "比例", en: "Share", ja: "比率" } },
    { id: "amount", label: { zh: "金额", en: "Amount", ja: "金額" } },
    { id: "reason", label: { zh: "配置理由", en: "Why", ja: "配分の理由" } },
  ],
};

const RISK_LEVELS = [
  contractValue("R1", "pass", { zh: "R1 低", en: "R1 low", ja: "R1 低" }, "R1|R1级|等級R1|risk level R1"),
  contractValue("R2", "pass", { zh: "R2 中低", en: "R2 low to medium", ja: "R2 中低" }, "R2|R2级|等級R2|risk level R2"),
  contractValue("R3", "warn", { zh: "R3 中", en: "R3 medium", ja: "R3 中" }, "R3|R3级|等級R3|risk level R3"),
  contractValue(
    "R4",
    "warn",
    { zh: "R4 中高", en: "R4 medium to high", ja: "R4 中高" },
    "R4|R4级|等級R4|risk level R4",
  ),
  contractValue("R5", "fail", { zh: "R5 高", en: "R5 high", ja: "R5 高" }, "R5|R5级|等級R5|risk level R5"),
];

const wantsShare = (values: InputValues) => values.answerIn === "equity-share";

const contractFor = (values: InputValues): Contract =>
  wantsShare(values)
    ? { kind: "number", task: "number", unit: { zh: "%", en: "%", ja: "%" }, sections: true, table: ALLOCATION }
    : { kind: "grade", task: "yes-no", values: RISK_LEVELS, sections: true, table: ALLOCATION };

const WORDING = {
  zh: {
    task: [
      "你是财富管理机构的资产配置人员。只从所列产品中选择，为客户给出配置方案，说明为何适当。",
      "产品风险等级不得高于客户等级（R 不高于 C）；未标风险等级的产品不选。各项比例合计 100%。",
      "先留足备用金（月数 × 每月支出，放入 R1）；有高息负债时先说明应否优先偿还，剩余部分再配置。",
      "写出费用（按比例加权，折成金额）和压力情景下的一年亏损（按比例加权，折成金额），与可承受亏损比较。",
      "不承诺收益，不使用“保本”“稳赚”等用语；目标不可实现时直说。你没有实时行情。",
    ],
    client: ["风险承受等级", "年龄", "可投资金额", "投资期限", "单年可承受亏损", "备用金"],
    years: "年",
    age: "岁",
    reserve: (months: string, spending: string) => `${months} 个月 × 每月 ${spending}`,
    body: "配置：",
    after: "费用与压力情景：写出算式。\n再平衡：何时、如何调整；什么会改变建议。",
    situation: "目标、负债与限制",
    products: "产品",
    level: "最后单独一行，在\\boxed{}中只填组合整体风险等级 R1、R2、R3、R4 或 R5（取所配产品中最高的等级）。",
    share: "最后单独一行，在\\boxed{}中只填权益占比，如 \\boxed{55\\%}。",
  },
  en: {
    task: [
      "You plan allocations at a wealth manager. Choose only from the products listed and propose an allocation for the client, saying why it is suitable.",
      "No product's risk level may exceed the client's class (R at most C); leave out products without a level. The shares sum to 100%.",
      "Hold the emergency reserve back first (months × spending, in R1). Where there is expensive debt, say first whether to repay it, then allocate the rest.",
      "Show the cost (weighted by share, as an amount) and the one-year loss under stress (weighted, as an amount) against the loss accepted.",
      "Promise no return and use no word such as guaranteed or risk-free; say so where a goal cannot be met. You have no live prices.",
    ],
    client: ["Client risk class", "Age", "Amount to invest", "Horizon", "Loss accepted in a year", "Reserve"],
    years: " years",
    age: "",
    reserve: (months: string, spending: string) => `${months} months × ${spending} a month`,
    body: "Allocation:",
    after: "Cost and stress: show the calculations.\nRebalancing: when and how; what would change the advice.",
    situation: "Goals, debts and constraints",
    products: "Products",
    level:
      "End with a line of its own: \\boxed{} holding only the overall risk level R1, R2, R3, R4 or R5 (the highest of the products held).",
    share: "End with a line of its own: \\boxed{} holding only the equity share, such as \\boxed{55\\%}.",
  },
  ja: {
    task: [
      "あなたは資産運用会社の配分担当者です。一覧の商品だけから選び、顧客への配分案と適合性の理由を示してください。",
      "商品のリスク等級は顧客区分を超えないこと（RはC以下）。等級のない商品は選ばない。比率の合計は100%。",
      "まず生活予備費（月数×毎月の支出、R1に置く）を確保する。高金利の負債がある場合は、先に返済すべきかを述べ、残りを配分する。",
      "手数料（比率で加重し金額に換算）とストレス時の1年損失（同様）を計算し、許容損失と比べること。",
      "収益を約束せず、「元本保証」「必ず儲かる」などの表現を使わない。達成できない目標はそう述べる。現在の市場価格は持っていない。",
    ],
    client: ["顧客のリスク区分", "年齢", "投資可能額", "投資期間", "1年の許容損失", "生活予備費"],
    years: "年",
    age: "歳",
    reserve: (months: string, spending: string) => `${months}か月 × 月${spending}`,
    body: "配分：",
    after: "費用とストレス：計算式を示す。\nリバランス：時期と方法、助言が変わる条件。",
    situation: "目標・負債・制約",
    products: "商品",
    level:
      "最後の行に、\\boxed{}に全体のリスク等級R1、R2、R3、R4、R5のいずれかだけを書くこと（配分した商品の最高等級）。",
    share: "最後の行に、\\boxed{}に株式の比率だけを書くこと。例：\\boxed{55\\%}",
  },
} as const;

function clientFacts(values: InputValues, language: WorkspaceLanguage): [string, string][] {
  const words = WORDING[language];
  const currency = textOf(values, "currency");
  const [months, spending] = [textOf(values, "reserveMonths"), textOf(values, "monthlySpending")];
  const with_ = (name: string, after: string) => (textOf(values, name) === "" ? "" : `${textOf(values, name)}${after}`);
  const texts = [
    labelsOf(inputs, values, "clientClass", language).join(""),
    with_("age", words.age),
    with_("amount", ` ${currency}`),
    with_("horizon", words.years),
    with_("lossLimit", "%"),
    months && spending ? words.reserve(months, `${spending} ${currency}`) : "",
  ];
  return texts.map((text, i) => [words.client[i] ?? "", text]);
}

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  return composePrompt(language, {
    task: [...words.task],
    facts: clientFacts(values, language),
    data: [
      [words.situation, textOf(values, "situation")],
      [words.products, tableAsMarkdown(tableOf(values, "products"))],
    ],
    format: sectionsFormat(language, words.body, tableFormat(ALLOCATION, language), words.after),
    box: wantsShare(values) ? words.share : words.level,
  });
}

export default defineWorkspace({
  id: "robo-advisory",
  order: 30,
  icon: "chart-pie",
  promptVersion: 1,
  title: { zh: "智能投顾", en: "Robo-advisory", ja: "ロボアドバイザー" },
  summary: {
    zh: "按客户等级、期限与备用金，只从所给产品中配置，列出费用与压力情景",
    en: "An allocation from your product list only, by client class, horizon and reserve, with cost and a stress case",
    ja: "顧客区分・期間・予備費に応じ、示した商品だけから配分し、費用とストレス時の損失を示します",
  },
  inputs,
  contract: contractFor,
  buildPrompt,
  checks: [
    BOX_ALLOWED,
    keepsContract({
      allocation: "share",
      suitability: { products: "products", clientClass: "clientClass" },
      bannedPromises: true,
    }),
    quotesIn("situation", "products"),
    ARITHMETIC,
    numbersFrom("products", "situation", "amount"),
  ],
  notice: {
    zh: "投资建议须由持牌人员复核后提供。模型没有实时行情。",
    en: "Advice may be given only by licensed people. The model has no live prices.",
    ja: "投資助言は資格を持つ担当者の確認が必要です。モデルは現在の市場価格を持っていません。",
  },
  samples,
});
