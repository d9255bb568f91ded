import { type ContractValue, contractValue } from "./define-workspace.ts";

/** The three verdicts of a compliance review, negatives first because they hold the positive words. */
export const COMPLIANCE_VERDICTS: ContractValue[] = [
  contractValue(
    "non-compliant",
    "fail",
    { zh: "不合规", en: "Non-compliant", ja: "不適合" },
    "不合规|不合規|不符合|违规|違規|违反|non-compliant|noncompliant|not compliant|不適合|違反|非準拠",
  ),
  contractValue(
    "needs-review",
    "warn",
    { zh: "需人工复核", en: "Needs review", ja: "要確認" },
    "需人工复核|需要人工复核|人工复核|需人工審核|needs review|needs human review|human review|要確認|要人的確認",
  ),
  contractValue("compliant", "pass", { zh: "合规", en: "Compliant", ja: "適合" }, "合规|合規|符合|compliant|適合|準拠"),
];

/** How a prompt asks for one of them. */
export const COMPLIANCE_BOX = {
  zh: "最后单独一行，在\\boxed{}中只填“合规”“不合规”或“需人工复核”。信息不足以下结论时填“需人工复核”。",
  en: "End with a line of its own holding one of \\boxed{Compliant}, \\boxed{Non-compliant} or \\boxed{Needs review}. Where the information does not allow a verdict, use Needs review.",
  ja: "最後の行に、\\boxed{適合}、\\boxed{不適合}、\\boxed{要確認} のいずれか一つだけを書くこと。判断に必要な情報が足りない場合は「要確認」とすること。",
};
