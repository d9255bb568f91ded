import { sectionsFormat } from "../answer-sections.ts";
import { tableFormat } from "../answer-table.ts";
import { BOX_ALLOWED, keepsContract, quotesIn } from "../check-plans.ts";
import { COMPLIANCE_BOX, COMPLIANCE_VERDICTS } from "../compliance-verdicts.ts";
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
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { samples } from "./compliance-report.samples.ts";

const CHECKS = [
  option("promises", "收益与保本承诺", "Promised returns or capital", "収益・元本の約束"),
  option("risk", "风险揭示", "Risk disclosure", "リスクの開示"),
  option("suitability", "适当性与受众", "Suitability and audience", "適合性と対象者"),
  option("performance", "业绩与排名引用", "Performance and rankings", "実績と順位の引用"),
  option("fees", "费用与税", "Fees and taxes", "手数料と税"),
  option("conflicts", "利益冲突", "Conflicts of interest", "利益相反"),
  option("pressure", "诱导与催促", "Inducement and pressure", "誘引と催促"),
  option("privacy", "个人信息", "Personal data", "個人情報"),
  option("aml", "反洗钱", "Anti-money laundering", "マネロン防止"),
];

const inputs: InputField[] = [
  {
    name: "document",
    type: "longtext",
    required: true,
    label: { zh: "文件", en: "Document", ja: "文書" },
    placeholder: {
      zh: "粘贴要逐项检查的整份文件",
      en: "Paste the whole document to be checked",
      ja: "確認する文書の全文を貼り付けてください",
    },
  },
  {
    name: "rules",
    type: "longtext",
    label: { zh: "适用条文", en: "Rules to apply", ja: "適用する規定" },
    help: {
      zh: "粘贴后只按条文核对；不填则按公认要求，不引用条号。",
      en: "With rules pasted only these apply; without, accepted requirements and no rule numbers.",
      ja: "貼り付けた規定だけで確認します。空欄なら一般的な要件により、条番号は引用しません。",
    },
  },
  {
    name: "checks",
    type: "multi-choice",
    required: true,
    label: { zh: "检查项", en: "Checks", ja: "確認項目" },
    options: CHECKS,
    default: CHECKS.slice(0, 7).map((check) => check.value),
  },
  {
    name: "kind",
    type: "choice",
    half: true,
    default: "marketing",
    label: { zh: "文件类型", en: "Kind of document", ja: "文書の種類" },
    options: [
      option("marketing", "宣传材料", "Marketing material", "広告・販促資料"),
      option("contract", "合同或条款", "Contract or terms", "契約・約款"),
      option("policy", "内部制度", "Internal policy", "社内規程"),
      option("report", "报告或公告", "Report or notice", "報告・開示"),
    ],
  },
  {
    name: "jurisdiction",
    type: "text",
    half: true,
    maxLength: 100,
    label: { zh: "法域", en: "Jurisdiction", ja: "法域" },
    placeholder: { zh: "如：中国内地", en: "e.g. EU, US", ja: "例：日本、EU" },
  },
];

const RESULTS = [
  contractValue("fail", "fail", { zh: "不通过", en: "Fail", ja: "不可" }, "不通过|fail|failed|不可|不合格"),
  contractValue(
    "review",
    "warn",
    { zh: "需复核", en: "Review", ja: "要確認" },
    "需复核|需人工复核|review|needs review|要確認",
  ),
  contractValue(
    "not-applicable",
    "none",
    { zh: "不适用", en: "Not applicable", ja: "対象外" },
    "不适用|not applicable|n/a|対象外",
  ),
  contractValue("pass", "pass", { zh: "通过", en: "Pass", ja: "可" }, "通过|pass|passed|可|合格"),
];

const REPORT: AnswerTable = {
  columns: [
    { id: "check", label: { zh: "检查项", en: "Check", ja: "確認項目" } },
    { id: "result", kind: "state", label: { zh: "结果", en: "Result", ja: "結果" }, states: RESULTS },
    { id: "quote", kind: "quote", label: { zh: "原文", en: "Quote", ja: "原文" } },
    { id: "fix", label: { zh: "说明与修改建议", en: "Finding and fix", ja: "所見と修正案" } },
  ],
};

const CONTRACT: Contract = {
  kind: "verdict",
  task: "yes-no",
  sections: true,
  table: REPORT,
  values: COMPLIANCE_VERDICTS,
};

const WORDING = {
  zh: {
    task: [
      "你是金融机构的合规审查人员。对下面的文件逐项检查，每个检查项一行，写成一份合规报告。",
      "结果只填“通过”“不通过”“需复核”或“不适用”。通过也要引用依据；文件没有涉及而应当涉及的，填“不通过”或“需复核”，原文留空并说明缺什么。",
      "任何一项不通过，总结论为不合规；没有不通过但有需复核，总结论为需人工复核。",
    ],
    withRules: "只依据所附条文核对，说明里写条号。",
    noRules: "没有附条文：按公认要求核对，不引用法规名称和条号。",
    facts: ["检查项", "文件类型", "法域"],
    rules: "条文",
    document: "文件",
    body: "逐项检查：",
    comma: "、",
  },
  en: {
    task: [
      "You review compliance at a financial institution. Check the document below item by item, one row each, as a compliance report.",
      "The result is only Pass, Fail, Review or Not applicable. Quote the ground for a pass too; what the document should cover and does not is Fail or Review, with an empty quote and what is missing.",
      "Any Fail makes the document Non-compliant; no Fail but a Review makes it Needs review.",
    ],
    withRules: "Apply only the rules attached and name the rule number in the finding.",
    noRules: "No rules are attached: apply accepted requirements and name no laws or article numbers.",
    facts: ["Checks", "Kind of document", "Jurisdiction"],
    rules: "Rules",
    document: "Document",
    body: "Checks:",
    comma: "; ",
  },
  ja: {
    task: [
      "あなたは金融機関のコンプライアンス審査担当者です。次の文書を項目ごとに1行で確認し、報告書にまとめてください。",
      "結果は「可」「不可」「要確認」「対象外」のいずれか。可の場合も根拠を引用する。記載すべき事項がなければ「不可」または「要確認」とし、原文は空欄、不足を書くこと。",
      "一つでも不可があれば総合判定は不適合、不可がなく要確認があれば要確認とする。",
    ],
    withRules: "添付の規定だけに基づき、所見に条番号を書くこと。",
    noRules: "規定の添付はありません。一般的な要件により、法令名や条番号は挙げないこと。",
    facts: ["確認項目", "文書の種類", "法域"],
    rules: "規定",
    document: "文書",
    body: "項目別の確認：",
    comma: "、",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const rules = textOf(values, "rules");
  return composePrompt(language, {
    task: [...words.task, rules ? words.withRules : words.noRules],
    facts: [
      [words.facts[0], labelsOf(inputs, values, "checks", language).join(words.comma)],
      [words.facts[1], labelsOf(inputs, values, "kind", language).join("")],
      [words.facts[2], textOf(values, "jurisdiction")],
    ],
    data: [
      [words.rules, rules],
      [words.document, textOf(values, "document")],
    ],
    format: sectionsFormat(language, words.body, tableFormat(REPORT, language)),
    box: COMPLIANCE_BOX[language],
  });
}

export default defineWorkspace({
  id: "compliance-report",
  order: 120,
  icon: "file-check",
  promptVersion: 1,
  title: { zh: "合规报告", en: "Compliance report", ja: "コンプライアンス報告書" },
  summary: {
    zh: "对一份文件逐项检查，汇成可打印的合规报告",
    en: "A set of checks over one document, as one printable report",
    ja: "一つの文書を項目ごとに確認し、印刷できる報告書にまとめます",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [quotesIn("document", "rules"), BOX_ALLOWED, keepsContract({ verdictColumn: "result" })],
  notice: {
    zh: "报告须由合规人员复核签字后使用。",
    en: "A compliance officer reviews and signs the report before use.",
    ja: "報告書はコンプライアンス担当者が確認・署名してから使ってください。",
  },
  samples,
});
