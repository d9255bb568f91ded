import type { WorkspaceLanguage } from "../workspaces/define-workspace.ts";
import { CALCULATOR_WORDS } from "./calculators/words.ts";
import { CODE_WORDS } from "./code/words.ts";
import { CONTRACT_WORDS } from "./contract/words.ts";

/** What findings say, in the language of the conversation. `{name}` is filled in; a check's words are no page's words. */
const WORDS = {
  "arithmetic.pass": { en: "Recomputed: {expected}.", zh: "已复算：{expected}。", ja: "再計算結果：{expected}。" },
  "arithmetic.fail": {
    en: "Recomputed {expected}, written {got}.",
    zh: "复算为 {expected}，文中写 {got}。",
    ja: "再計算では {expected}、本文は {got} です。",
  },
  "arithmetic.factor": {
    en: "Recomputed {expected}, written {got}: off by a power of ten. Check percent signs and units.",
    zh: "复算为 {expected}，文中写 {got}：相差 10 的整数次幂，请核对百分号与单位。",
    ja: "再計算では {expected}、本文は {got}：10 の累乗だけずれています。％と単位を確認してください。",
  },
  "arithmetic.sign": {
    en: "Recomputed {expected}, written {got}: the sign differs.",
    zh: "复算为 {expected}，文中写 {got}：正负号不同。",
    ja: "再計算では {expected}、本文は {got}：符号が異なります。",
  },
  "arithmetic.loose": {
    en: "Recomputed: {expected}, reading the notation loosely.",
    zh: "已复算：{expected}（按宽松的记法理解）。",
    ja: "再計算結果：{expected}（記法を緩く解釈）。",
  },
  "arithmetic.unread": {
    en: "Not recomputed: it could not be read with certainty.",
    zh: "未复算：无法确定其含义。",
    ja: "再計算できません：意味を確定できませんでした。",
  },
  "arithmetic.corrected": {
    en: "With the model's own steps computed right, the result would be {expected} instead of {got}. The steps themselves may still be wrong.",
    zh: "按模型自己的步骤正确计算，结果应为 {expected}，而非 {got}。步骤本身仍可能有误。",
    ja: "モデル自身の手順を正しく計算すると、{got} ではなく {expected} になります。手順自体が誤っている可能性は残ります。",
  },
  "arithmetic.otherOption": {
    en: "With the model's own steps computed right, the result would be {value}: option {expected}, not {got}. The steps themselves may still be wrong.",
    zh: "按模型自己的步骤正确计算，结果应为 {value}，即选项 {expected}，而非 {got}。步骤本身仍可能有误。",
    ja: "モデル自身の手順を正しく計算すると {value}、つまり選択肢 {expected} で、{got} ではありません。手順自体が誤っている可能性は残ります。",
  },
  "arithmetic.otherLetter": {
    en: "The reply's own last step gives {value}, which is option {expected}; the box says {got}.",
    zh: "回复自身的最后一步得出 {value}，即选项 {expected}；方框却写 {got}。",
    ja: "回答自身の最後の計算結果は {value}、つまり選択肢 {expected} ですが、枠は {got} です。",
  },
  "arithmetic.cut": {
    en: "From here on nothing was recomputed: the reply has more than {count} computations.",
    zh: "自此以后未复算：回复中的计算超过 {count} 处。",
    ja: "これ以降は再計算していません：計算が {count} 件を超えています。",
  },
  "unchecked.too-long": {
    en: "Not checkable: too long. Replies of up to 400,000 characters are checked; paste a part of it to check that part.",
    zh: "无法核对：过长。仅核对不超过 400,000 个字符的回复；可粘贴其中一部分单独核对。",
    ja: "確認できません：長すぎます。確認できるのは 400,000 文字までです。一部を貼り付けると、その部分を確認できます。",
  },
  "unchecked.too-slow": {
    en: "Not checkable: took too long. Paste a part of the reply to check that part.",
    zh: "无法核对：耗时过长。可粘贴回复的一部分单独核对。",
    ja: "確認できません：時間がかかりすぎました。一部を貼り付けると、その部分を確認できます。",
  },
  "arithmetic.miscopied": {
    en: "The reply's own last step gives {expected}; the box says {got}.",
    zh: "回复自身的最后一步得出 {expected}，方框却写 {got}。",
    ja: "回答自身の最後の計算結果は {expected} ですが、枠は {got} です。",
  },
  "origin.given": { en: "Found in {where}.", zh: "见于{where}。", ja: "{where} にあります。" },
  "origin.computed": {
    en: "Computed in the reply; recomputed and right.",
    zh: "由回复中的计算得出，复算一致。",
    ja: "回答中の計算結果で、再計算と一致します。",
  },
  "origin.wrong": {
    en: "Comes from a computation that is wrong.",
    zh: "来自一处有误的计算。",
    ja: "誤った計算に基づく数値です。",
  },
  "origin.unread": {
    en: "Comes from a computation that could not be recomputed.",
    zh: "来自一处无法复算的计算。",
    ja: "再計算できない計算に基づく数値です。",
  },
  "origin.own": {
    en: "Model's own figure: not in the material, not computed.",
    zh: "模型自己的数字：材料中没有，也未见计算。",
    ja: "モデル独自の数値：資料になく、計算もされていません。",
  },
  "origin.form": { en: "the form", zh: "表单", ja: "フォーム" },
  "origin.question": { en: "the question", zh: "问题", ja: "質問" },
  "quote.found": {
    en: "Found in {where}, line {line}.",
    zh: "见于{where}第 {line} 行。",
    ja: "{where} の {line} 行目にあります。",
  },
  "quote.altered": {
    en: "Altered: {where}, line {line} says “{words}” ({similarity} % alike).",
    zh: "与原文有出入：{where}第 {line} 行为“{words}”（相似度 {similarity}%）。",
    ja: "原文と異なります：{where} の {line} 行目は「{words}」（類似度 {similarity}%）。",
  },
  "quote.pieces": {
    en: "Its pieces are found in {where} in this order, from line {line}.",
    zh: "各段依次见于{where}，自第 {line} 行起。",
    ja: "各部分が {where} の {line} 行目から順にあります。",
  },
  "quote.question": {
    en: "Stands in the question, not in the material.",
    zh: "出自问题，不在材料中。",
    ja: "質問の文言で、資料にはありません。",
  },
  "quote.missing": { en: "Not found in the material.", zh: "材料中没有这句话。", ja: "資料に見当たりません。" },
  "quote.long": { en: "Too long to compare.", zh: "过长，无法比对。", ja: "長すぎて照合できません。" },
  "clause.found": {
    en: "Clause {id} exists in {where}.",
    zh: "{where}中有第 {id} 条。",
    ja: "{where} に {id} があります。",
  },
  "clause.missing": {
    en: "No clause {id} in the material.",
    zh: "材料中没有第 {id} 条。",
    ja: "資料に {id} はありません。",
  },
  "page.missing": {
    en: "There is no page {id}: the material has {count}.",
    zh: "没有第 {id} 页：材料共 {count} 页。",
    ja: "{id} ページはありません（全 {count} ページ）。",
  },
  "page.found": { en: "Page {id} exists.", zh: "第 {id} 页存在。", ja: "{id} ページがあります。" },
  "page.not-given": {
    en: "Page {id} of {count} was not given to the model.",
    zh: "第 {id} 页（共 {count} 页）没有提供给模型。",
    ja: "{id} ページ（全 {count} ページ）はモデルに渡していません。",
  },
  "page.other": {
    en: "The words stand on page {expected}, not on page {id}.",
    zh: "这段话在第 {expected} 页，而非第 {id} 页。",
    ja: "この文言は {id} ページではなく {expected} ページにあります。",
  },
  "clause.no-rules": {
    en: "Not looked up: no rules were attached.",
    zh: "未核对：没有附条文。",
    ja: "照合していません：規定が添付されていません。",
  },
  "cell.found": { en: "Cell {id} exists.", zh: "单元格 {id} 存在。", ja: "セル {id} があります。" },
  "cell.holds": { en: "{id} holds {expected}.", zh: "{id} 为 {expected}。", ja: "{id} は {expected} です。" },
  "cell.other": {
    en: "{id} holds {expected}, not {got}.",
    zh: "{id} 为 {expected}，不是 {got}。",
    ja: "{id} は {expected} で、{got} ではありません。",
  },
  "cell.missing": {
    en: "There is no cell {id} in the table.",
    zh: "表中没有单元格 {id}。",
    ja: "表にセル {id} はありません。",
  },
  "box.allowed": { en: "The box holds an allowed value.", zh: "方框内是允许的值。", ja: "枠内は許容された値です。" },
  "box.refused": {
    en: "The box holds “{got}”; allowed: {expected}.",
    zh: "方框内为“{got}”；允许：{expected}。",
    ja: "枠内は「{got}」、許容値は {expected} です。",
  },
  "box.none": { en: "No box to check.", zh: "没有方框可核对。", ja: "確認できる枠がありません。" },
  "box.declined": {
    en: "The box says that the data do not suffice, as the task asks for where they do not.",
    zh: "方框写明数据不足；数据不够时，题目要求这样作答。",
    ja: "枠にはデータ不足とあります。データが足りないときは、そう答えるよう求めています。",
  },
  "box.option": {
    en: "The box names option {got} of the question: {expected}.",
    zh: "方框写的是题目中的选项 {got}：{expected}。",
    ja: "枠は質問の選択肢 {got}（{expected}）です。",
  },
  "box.number": {
    en: "The box should hold a number; it holds “{got}”.",
    zh: "方框应填数字，现为“{got}”。",
    ja: "枠には数値が必要ですが「{got}」です。",
  },
  "agree.pass": {
    en: "Trace and answer come to the same result.",
    zh: "推理与答案结论一致。",
    ja: "思考過程と回答の結論は一致しています。",
  },
  "agree.fail": {
    en: "The trace boxed “{got}”, the answer “{expected}”.",
    zh: "推理中框为“{got}”，答案中框为“{expected}”。",
    ja: "思考過程の枠は「{got}」、回答の枠は「{expected}」です。",
  },
  "agree.prose": {
    en: "The answer's text says “{got}”, its box “{expected}”.",
    zh: "答案文字为“{got}”，方框为“{expected}”。",
    ja: "本文は「{got}」、枠は「{expected}」です。",
  },
  "unit.missing": {
    en: "The question asks for {expected}; the box states no unit.",
    zh: "题目要求以“{expected}”作答；方框未写单位。",
    ja: "質問は {expected} を求めていますが、枠に単位がありません。",
  },
  "unit.other": {
    en: "The question asks for {expected}; the box states {got}.",
    zh: "题目要求“{expected}”；方框写的是“{got}”。",
    ja: "質問は {expected} を求めていますが、枠は {got} です。",
  },
  "unit.pass": {
    en: "The unit asked for is stated.",
    zh: "已写明所要求的单位。",
    ja: "求められた単位が書かれています。",
  },
  "allocation.pass": {
    en: "The allocation adds up to 100 %.",
    zh: "配置比例合计为 100%。",
    ja: "配分の合計は 100 % です。",
  },
  "allocation.fail": {
    en: "The allocation adds up to {got}, not 100 %.",
    zh: "配置比例合计为 {got}，不是 100%。",
    ja: "配分の合計は {got} で、100 % ではありません。",
  },
  "dates.fail": {
    en: "The period runs backwards: {got}.",
    zh: "期间起止颠倒：{got}。",
    ja: "期間の前後が逆です：{got}。",
  },
  "dates.impossible": { en: "No such date: {got}.", zh: "日期不存在：{got}。", ja: "存在しない日付です：{got}。" },
  "promise.fail": {
    en: "Forbidden promise: “{got}”.",
    zh: "禁用的承诺性用语：“{got}”。",
    ja: "禁止された断定的表現：「{got}」。",
  },
  "personal.id-card": {
    en: "An ID card number with a valid check digit.",
    zh: "校验位正确的身份证号码。",
    ja: "検査数字の正しい身分証番号です。",
  },
  "personal.card": {
    en: "A payment card number (Luhn holds).",
    zh: "符合 Luhn 校验的银行卡号。",
    ja: "Luhn 検査を満たすカード番号です。",
  },
  "personal.iban": {
    en: "An IBAN (mod 97 holds).",
    zh: "符合 mod-97 校验的 IBAN。",
    ja: "mod 97 検査を満たす IBAN です。",
  },
  "personal.phone": { en: "A mobile phone number.", zh: "手机号码。", ja: "携帯電話番号です。" },
  "personal.email": { en: "An e-mail address.", zh: "电子邮箱地址。", ja: "メールアドレスです。" },
  "personal.input": {
    en: "The pasted material holds personal data: {got}.",
    zh: "粘贴的材料含个人信息：{got}。",
    ja: "貼り付けた資料に個人情報があります：{got}。",
  },
  ...CALCULATOR_WORDS,
  ...CONTRACT_WORDS,
  ...CODE_WORDS,
} satisfies Record<string, Record<WorkspaceLanguage, string>>;

export type WordKey = keyof typeof WORDS;

/** The words of a finding with its values filled in. Unknown values stay as `{name}`. */
export function say(language: WorkspaceLanguage, key: WordKey, values: Record<string, string | number> = {}): string {
  return WORDS[key][language].replace(/\{(\w+)\}/g, (all, name: string) =>
    name in values ? String(values[name]) : all,
  );
}
