import { sectionsFormat } from "../answer-sections.ts";
import { tableFormat } from "../answer-table.ts";
import { BOX_ALLOWED, keepsContract, quotesIn } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type AnswerTable,
  type Contract,
  contractValue,
  defineWorkspace,
  type InputField,
  type InputValues,
  option,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { samples } from "./cause-effect.samples.ts";

const inputs: InputField[] = [
  {
    name: "text",
    type: "longtext",
    required: true,
    maxLength: 200_000,
    label: { zh: "文本", en: "Text", ja: "文章" },
    placeholder: {
      zh: "粘贴新闻、研报或管理层讨论",
      en: "Paste news, research or a management discussion",
      ja: "ニュース、調査資料、経営者の議論などを貼り付けてください",
    },
  },
  {
    name: "focus",
    type: "text",
    maxLength: 100,
    label: { zh: "关注的事项", en: "Matter of interest", ja: "注目する事項" },
    placeholder: { zh: "如：毛利率、汇率", en: "e.g. gross margin, exchange rate", ja: "例：粗利率、為替" },
    help: {
      zh: "填写后只列与它有关的因果；不填则全部列出。",
      en: "Only relations that touch it are listed; left empty, all of them.",
      ja: "入力するとそれに関わる因果だけを、空欄ならすべてを挙げます。",
    },
  },
  {
    name: "implied",
    type: "choice",
    default: "explicit",
    label: { zh: "范围", en: "Take in", ja: "範囲" },
    options: [
      option("explicit", "只取明示的因果", "Stated relations only", "明示された因果のみ"),
      option("implied", "也取隐含的因果", "Implied ones as well", "暗黙の因果も含む"),
    ],
  },
];

const PAIRS: AnswerTable = {
  columns: [
    { id: "cause", label: { zh: "原因", en: "Cause", ja: "原因" } },
    { id: "effect", label: { zh: "结果", en: "Effect", ja: "結果" } },
    {
      id: "strength",
      kind: "state",
      label: { zh: "依据程度", en: "Support", ja: "確かさ" },
      states: [
        contractValue("fact", "pass", { zh: "事实", en: "fact", ja: "事実" }, "事实|fact|事実"),
        contractValue("expected", "warn", { zh: "预期", en: "expected", ja: "予想" }, "预期|expected|予想"),
        contractValue(
          "claimed",
          "warn",
          { zh: "单方说法", en: "claimed", ja: "一方の主張" },
          "单方说法|claimed|一方の主張",
        ),
      ],
    },
    { id: "quote", kind: "quote", label: { zh: "原文", en: "Quote", ja: "原文" } },
  ],
  graph: { from: "cause", to: "effect" },
};

const CONTRACT: Contract = {
  kind: "number",
  task: "number",
  unit: { zh: "对", en: "pairs", ja: "組" },
  sections: true,
  table: PAIRS,
};

const WORDING = {
  zh: {
    task: [
      "你是金融信息抽取人员。从下面的文字中找出因果关系，一对一行。",
      "原因与结果用文字中的短语，不超过二十字；同一事项每次用同样的写法，以便串成链条：A 导致 B、B 导致 C 写成两行。",
      "先后发生不等于因果；相关、同时、对比不算。注意方向：先写原因。否定的因果（“并非由于”）不列。",
    ],
    implied: { explicit: "只取有“由于、导致、因此”等明示的因果。", implied: "没有明示连接词、但文意确为因果的也列。" },
    focus: "关注的事项",
    text: "文字",
    body: "因果对（依据程度填“事实”“预期”或“单方说法”）：",
    none: "一对也没有时不写表格。",
    box: "最后单独一行，在\\boxed{}中只填因果对的数目，如 \\boxed{3对}；没有填 \\boxed{0对}。",
  },
  en: {
    task: [
      "You extract information from financial text. Find the cause-effect relations below, one pair a row.",
      "Use short phrases of the text, at most twelve words; name the same matter in the same words each time, so that chains join: A causes B and B causes C are two rows.",
      'Order in time is not cause; correlation, coincidence and contrast do not count. Mind the direction: the cause first. Leave out denied causes ("not because of").',
    ],
    implied: {
      explicit: 'Only relations stated with words such as "because", "led to", "as a result".',
      implied: "Relations without such words count where the sense is clearly causal.",
    },
    focus: "Matter of interest",
    text: "Text",
    body: "Pairs (support is fact, expected or claimed):",
    none: "Where there is none, write no table.",
    box: "End with a line of its own: \\boxed{} holding only the number of pairs, such as \\boxed{3 pairs}; \\boxed{0 pairs} for none.",
  },
  ja: {
    task: [
      "あなたは金融文書の情報抽出担当者です。次の文章から因果関係を、1行に1組で取り出してください。",
      "原因と結果は文中の短い語句を使うこと。同じ事柄は毎回同じ書き方にし、連鎖（AがBを、BがCを招く）は2行に分けること。",
      "時間の前後、相関、対比は因果ではない。原因を先に書く。否定された因果は挙げないこと。",
    ],
    implied: {
      explicit: "「ため」「により」などで明示された因果だけを取ること。",
      implied: "明示の語がなくても、文意が因果であるものを含めること。",
    },
    focus: "注目する事項",
    text: "文章",
    body: "因果の組（確かさは「事実」「予想」「一方の主張」）：",
    none: "一つもないときは表を書かない。",
    box: "最後の行に、\\boxed{}に組の数だけを書くこと。例：\\boxed{3組}。ないときは \\boxed{0組}。",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  return composePrompt(language, {
    task: [...words.task, words.implied[values.implied === "implied" ? "implied" : "explicit"]],
    facts: [[words.focus, textOf(values, "focus")]],
    data: [[words.text, textOf(values, "text")]],
    format: sectionsFormat(language, words.body, tableFormat(PAIRS, language), words.none),
    box: words.box,
  });
}

export default defineWorkspace({
  id: "cause-effect",
  order: 100,
  icon: "git-fork",
  promptVersion: 1,
  title: { zh: "因果抽取", en: "Cause and effect", ja: "因果の抽出" },
  summary: {
    zh: "从新闻和报告中抽取因果对，列成表并画成关系图，逐条引用原文",
    en: "Cause-effect pairs from news and reports, as a table and a graph, each with its quote",
    ja: "ニュースや報告書から因果の組を取り出し、原文付きの表と関係図で示します",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [BOX_ALLOWED, quotesIn("text"), keepsContract({ rowCount: true })],
  notice: {
    zh: "抽取的是文中所述的因果，不代表已被证实。",
    en: "These are relations the text states, not proven ones.",
    ja: "文章が述べる因果であり、証明されたものではありません。",
  },
  samples,
});
