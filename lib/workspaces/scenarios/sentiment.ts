import { sectionsFormat } from "../answer-sections.ts";
import { BOX_ALLOWED, quotesIn } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
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
import { samples } from "./sentiment.samples.ts";

const inputs: InputField[] = [
  {
    name: "text",
    type: "longtext",
    required: true,
    maxLength: 200_000,
    label: { zh: "新闻或帖文", en: "News or post", ja: "ニュースや投稿" },
    placeholder: {
      zh: "粘贴标题、正文或社交媒体帖文",
      en: "Paste a headline, an article or a social media post",
      ja: "見出し、記事、SNSの投稿を貼り付けてください",
    },
  },
  {
    name: "target",
    type: "text",
    maxLength: 100,
    label: { zh: "针对的标的", en: "Judged for", ja: "対象銘柄" },
    placeholder: {
      zh: "如：某公司、沪深 300、原油",
      en: "e.g. a company, an index, crude oil",
      ja: "例：企業、指数、原油",
    },
    help: {
      zh: "同一消息对不同标的可能相反。不填则按文中主要标的。",
      en: "One item can mean opposite things for two assets. Left empty: the main one of the text.",
      ja: "同じ記事でも対象により逆になります。空欄なら文中の主な対象で判断します。",
    },
  },
  {
    name: "horizon",
    type: "choice",
    default: "short",
    label: { zh: "时间范围", en: "Horizon", ja: "期間" },
    options: [
      option("short", "短期（数日至数周）", "Short: days to weeks", "短期（数日〜数週）"),
      option("long", "中长期（数月以上）", "Longer: months", "中長期（数か月以上）"),
    ],
  },
];

/** No colour: red means rising in Shanghai and falling in New York. */
const CONTRACT: Contract = {
  kind: "choice",
  task: "yes-no",
  sections: true,
  values: [
    contractValue(
      "bullish",
      "none",
      { zh: "看涨", en: "Bullish", ja: "強気" },
      "看涨|利好|积极|正面|看多|bullish|positive|強気|ポジティブ",
    ),
    contractValue("neutral", "none", { zh: "中性", en: "Neutral", ja: "中立" }, "中性|中立|neutral|ニュートラル"),
    contractValue(
      "bearish",
      "none",
      { zh: "看跌", en: "Bearish", ja: "弱気" },
      "看跌|利空|消极|负面|看空|bearish|negative|弱気|ネガティブ",
    ),
  ],
};

const WORDING = {
  zh: {
    task: [
      "你是市场分析人员。判断下面文字对标的的情绪：看涨、中性或看跌。",
      "只看文字本身，不用外部行情。区分已发生的事实、预期与传闻；注意否定、反讽、“低于预期的亏损”一类表述。",
      "只陈述数据而没有好坏之分，或好坏相抵，判为中性。",
    ],
    facts: ["针对的标的", "时间范围"],
    text: "文字",
    body: "方向：好的一面与坏的一面各列要点。",
    box: "最后单独一行，在\\boxed{}中只填：看涨、中性或看跌。",
  },
  en: {
    task: [
      "You analyse markets. Judge the sentiment of the text for the asset: bullish, neutral or bearish.",
      'Judge the text itself, without outside prices. Tell facts from expectations and rumours; mind negation, irony and phrases such as "a smaller loss than expected".',
      "Where the text only states data, or good and bad balance, it is neutral.",
    ],
    facts: ["Judged for", "Horizon"],
    text: "Text",
    body: "Direction: the points on either side.",
    box: "End with a line of its own holding one of \\boxed{Bullish}, \\boxed{Neutral} or \\boxed{Bearish}.",
  },
  ja: {
    task: [
      "あなたは市場アナリストです。次の文章の、対象に対するセンチメントを強気・中立・弱気で判定してください。",
      "文章そのものだけを見て、外部の相場は用いないこと。事実・予想・噂を区別し、否定、皮肉、「予想より小さい損失」などの表現に注意すること。",
      "数字を述べるだけの場合や、良い面と悪い面が釣り合う場合は中立とすること。",
    ],
    facts: ["対象", "期間"],
    text: "文章",
    body: "方向：良い面と悪い面の要点を挙げる。",
    box: "最後の行に \\boxed{強気}、\\boxed{中立}、\\boxed{弱気} のいずれかを書くこと。",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  return composePrompt(language, {
    task: [...words.task],
    facts: [
      [words.facts[0], textOf(values, "target")],
      [words.facts[1], labelsOf(inputs, values, "horizon", language).join("")],
    ],
    data: [[words.text, textOf(values, "text")]],
    format: sectionsFormat(language, words.body),
    box: words.box,
  });
}

export default defineWorkspace({
  id: "sentiment",
  order: 90,
  icon: "newspaper",
  promptVersion: 1,
  title: { zh: "新闻情绪", en: "News sentiment", ja: "ニュースのセンチメント" },
  summary: {
    zh: "判断新闻或帖文对标的是看涨、中性还是看跌，并引用原文",
    en: "Bullish, neutral or bearish for an asset, with the words that decide it",
    ja: "記事や投稿が対象に強気・中立・弱気のどれかを、原文引用付きで判定します",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [BOX_ALLOWED, quotesIn("text")],
  notice: {
    zh: "情绪不等于价格走势，不构成买卖建议。",
    en: "Sentiment is not a price forecast and no advice to trade.",
    ja: "センチメントは価格予測でも売買の助言でもありません。",
  },
  samples,
});
