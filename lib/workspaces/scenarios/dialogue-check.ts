import { BOX_ALLOWED, keepsContract, quotesIn } from "../check-plans.ts";
import { COMPLIANCE_BOX, COMPLIANCE_VERDICTS } from "../compliance-verdicts.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type Contract,
  defineWorkspace,
  type InputField,
  type InputValues,
  labelsOf,
  option,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { ISSUE_LIST_FORMAT } from "../issue-list.ts";
import { numberTurns } from "../parse-turns.ts";
import { samples } from "./dialogue-check.samples.ts";

const inputs: InputField[] = [
  {
    name: "dialogue",
    type: "longtext",
    required: true,
    maxLength: 200_000,
    label: { zh: "对话", en: "Dialogue", ja: "対話" },
    placeholder: {
      zh: "每行一轮，如“客服：您好”“客户：这只产品保本吗”",
      en: "One turn a line, such as “Agent: Good morning” and “Client: Is it safe?”",
      ja: "1行に1発話。例：「担当：こんにちは」「顧客：元本は保証されますか」",
    },
  },
  {
    name: "rules",
    type: "longtext",
    maxLength: 100_000,
    label: { zh: "话术要求", en: "Rules for the talk", ja: "応対の規定" },
    placeholder: {
      zh: "每行一条，如“1. 不得承诺收益”",
      en: "One rule a line, such as “1. No promise of returns”",
      ja: "1行に1条。例：「1. 収益を約束しないこと」",
    },
    help: {
      zh: "不填时按公认的销售与服务合规要求核对。",
      en: "Without rules, generally accepted conduct requirements apply.",
      ja: "空欄の場合は、一般に認められた応対の要件で確認します。",
    },
  },
  {
    name: "scene",
    type: "choice",
    half: true,
    default: "sale",
    label: { zh: "场景", en: "Scene", ja: "場面" },
    options: [
      option("sale", "产品销售", "Product sale", "商品の販売"),
      option("service", "客户服务", "Customer service", "顧客対応"),
      option("collection", "催收", "Debt collection", "債権回収"),
      option("complaint", "投诉处理", "Complaint handling", "苦情対応"),
    ],
  },
  {
    name: "product",
    type: "text",
    half: true,
    maxLength: 100,
    label: { zh: "产品", en: "Product", ja: "商品" },
  },
];

const CONTRACT: Contract = {
  kind: "verdict",
  task: "yes-no",
  issueList: true,
  turns: "dialogue",
  values: COMPLIANCE_VERDICTS,
};

const WORDING = {
  zh: {
    task: [
      "你是金融机构的质检人员。判断下面对话中机构一方的言行是否合规。",
      "逐轮检查，轮次编号在方括号里。客户的话不构成机构违规，但机构对它的回应可以；沉默、回避和事后更正要分清。",
      "问题名称里写明轮次和说话人，如“第4轮 客服：承诺收益”；先列决定结论的那一轮。引用必须逐字取自对话，不含编号。",
    ],
    withRules: "只依据所附话术要求核对。",
    noRules: "没有附话术要求：按公认的合规要求核对，不编造条号，条号写“未核实”。",
    facts: ["场景", "产品"],
    rules: "话术要求",
    dialogue: "对话",
    decides: "决定轮次：第几轮、谁说的；没有问题时写“无”。",
  },
  en: {
    task: [
      "You check the quality of a financial institution's client talks. Judge whether the institution's side acts in compliance.",
      "Go turn by turn; numbers stand in brackets. A client's words are no breach by the institution, its answer to them can be; tell silence, evasion and later correction apart.",
      'Name turn and speaker in the issue, such as "Turn 4, agent: promised return"; put the turn that decides the verdict first. Quotes are word for word, without the number.',
    ],
    withRules: "Apply only the rules attached.",
    noRules:
      'No rules are attached: apply generally accepted requirements; invent no rule numbers, write "not verified".',
    facts: ["Scene", "Product"],
    rules: "Rules",
    dialogue: "Dialogue",
    decides: 'Deciding turn: its number and speaker; "none" where there is no issue.',
  },
  ja: {
    task: [
      "あなたは金融機関の応対品質の確認担当者です。次の対話で、機関側の言動が規定に適合しているかを判定してください。",
      "発話ごとに確認すること（番号は角括弧内）。顧客の発言は機関の違反ではないが、それへの応答は違反になり得る。沈黙、回避、後の訂正を区別すること。",
      "指摘の名称に発話番号と話者を書き（例：「4番 担当：収益の約束」）、判定を決めた発話を最初に挙げること。引用は番号を除き原文のまま。",
    ],
    withRules: "添付の規定だけに基づいて確認すること。",
    noRules: "規定の添付はありません。一般的な要件で確認し、条番号は作らず「未確認」と書くこと。",
    facts: ["場面", "商品"],
    rules: "規定",
    dialogue: "対話",
    decides: "決め手の発話：番号と話者。問題がなければ「なし」。",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const rules = textOf(values, "rules");
  return composePrompt(language, {
    task: [...words.task, rules ? words.withRules : words.noRules],
    facts: [
      [words.facts[0], labelsOf(inputs, values, "scene", language).join("")],
      [words.facts[1], textOf(values, "product")],
    ],
    data: [
      [words.rules, rules],
      [words.dialogue, numberTurns(textOf(values, "dialogue"))],
    ],
    format: `${words.decides}\n${ISSUE_LIST_FORMAT[language]}`,
    box: COMPLIANCE_BOX[language],
  });
}

export default defineWorkspace({
  id: "dialogue-check",
  order: 110,
  icon: "message-circle-more",
  promptVersion: 1,
  title: { zh: "客服对话质检", en: "Dialogue check", ja: "応対の確認" },
  summary: {
    zh: "逐轮检查客服与销售对话，给出结论，并指出由哪一轮决定",
    en: "Client talks checked turn by turn: a verdict, and the turn that decides it",
    ja: "顧客との対話を発話ごとに確認し、判定と決め手の発話を示します",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [
    quotesIn("dialogue", "rules"),
    BOX_ALLOWED,
    { id: "clauses-in-rules", label: { zh: "条号核对", en: "Rule numbers", ja: "条番号" }, field: "rules" },
    keepsContract({ verdictFromIssues: true, turns: "dialogue" }),
  ],
  notice: {
    zh: "结论须由质检人员听取录音后确认。",
    en: "A reviewer confirms the verdict against the recording.",
    ja: "判定は担当者が録音を確認して確定してください。",
  },
  samples,
});
