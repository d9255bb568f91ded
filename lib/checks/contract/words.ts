/** What the rules of a task say of the place they look at. */
export const CONTRACT_WORDS = {
  "decimals.pass": {
    en: "Shown with {got} decimals, as asked.",
    zh: "保留 {got} 位小数，符合要求。",
    ja: "指定どおり小数 {got} 桁です。",
  },
  "decimals.fail": {
    en: "{expected} decimals are asked for; the box shows {got}.",
    zh: "要求保留 {expected} 位小数，方框为 {got} 位。",
    ja: "小数 {expected} 桁の指定ですが、枠は {got} 桁です。",
  },
  "verdict.follows": {
    en: "The verdict follows from what the answer lists.",
    zh: "结论与所列各项一致。",
    ja: "判定は列挙された項目と一致します。",
  },
  "verdict.rows": {
    en: "By its rows the verdict is {expected}; the box says {got}.",
    zh: "按逐项结果应为“{expected}”，方框为“{got}”。",
    ja: "各行の結果からは「{expected}」ですが、枠は「{got}」です。",
  },
  "verdict.issues": {
    en: "The box says {got}, while the answer lists {count} issues.",
    zh: "方框为“{got}”，而答案列出 {count} 处问题。",
    ja: "枠は「{got}」ですが、指摘は {count} 件です。",
  },
  "verdict.unread": {
    en: "Whether the verdict follows could not be told from the list.",
    zh: "无法从所列各项判断结论是否成立。",
    ja: "列挙から判定の整合を確認できません。",
  },
  "turn.pass": { en: "Turn {got} exists.", zh: "第 {got} 轮存在。", ja: "{got} 番の発話があります。" },
  "turn.missing": {
    en: "There is no turn {got}: the dialogue has {count}.",
    zh: "没有第 {got} 轮：对话共 {count} 轮。",
    ja: "{got} 番の発話はありません（全 {count} 発話）。",
  },
  "turn.other": {
    en: "These words stand in turn {expected}, not in turn {got}.",
    zh: "这句话出自第 {expected} 轮，而非第 {got} 轮。",
    ja: "この文言は {got} 番ではなく {expected} 番の発話です。",
  },
  "rows.pass": {
    en: "The count agrees with the {expected} rows of the table.",
    zh: "数目与表中 {expected} 行一致。",
    ja: "件数は表の {expected} 行と一致します。",
  },
  "rows.fail": {
    en: "The table has {expected} rows; the box says {got}.",
    zh: "表中有 {expected} 行，方框为 {got}。",
    ja: "表は {expected} 行ですが、枠は {got} です。",
  },
  "product.pass": {
    en: "{got} is within {expected}, the client's limit.",
    zh: "{got} 不高于客户上限 {expected}。",
    ja: "{got} は顧客の上限 {expected} 以内です。",
  },
  "product.fail": {
    en: "{got} is above {expected}, the highest level for this client.",
    zh: "{got} 高于该客户可配的最高等级 {expected}。",
    ja: "{got} はこの顧客の上限 {expected} を超えています。",
  },
  "product.unknown": {
    en: "“{got}” is not in the list of products.",
    zh: "产品表中没有“{got}”。",
    ja: "商品一覧に「{got}」はありません。",
  },
  "product.unrated": {
    en: "“{got}” has no risk level in the list: its suitability cannot be shown.",
    zh: "产品表没有给出“{got}”的风险等级，不能认定适当。",
    ja: "商品一覧に「{got}」のリスク等級がなく、適合性を示せません。",
  },
  "product.client": {
    en: "Not compared: the client's class is not given.",
    zh: "未比较：没有给出客户等级。",
    ja: "比較していません：顧客区分がありません。",
  },
  "level.pass": {
    en: "{got} is the highest level of the products chosen.",
    zh: "{got} 即所配产品中的最高等级。",
    ja: "{got} は選んだ商品の最高等級です。",
  },
  "level.fail": {
    en: "The riskiest product chosen is {expected}; the box says {got}.",
    zh: "所配产品的最高等级为 {expected}，方框为 {got}。",
    ja: "選んだ商品の最高等級は {expected} ですが、枠は {got} です。",
  },
  "stress.pass": {
    en: "The weighted loss under stress is {got}, within {expected}.",
    zh: "按比例加权的压力亏损为 {got}，未超过 {expected}。",
    ja: "加重したストレス損失は {got} で、{expected} 以内です。",
  },
  "stress.fail": {
    en: "The weighted loss under stress is {got}, above the {expected} accepted.",
    zh: "按比例加权的压力亏损为 {got}，超过可承受的 {expected}。",
    ja: "加重したストレス損失は {got} で、許容の {expected} を超えます。",
  },
  "reserve.pass": {
    en: "The reserve of {expected} is held in R1 ({got}).",
    zh: "备用金 {expected} 已留在 R1（{got}）。",
    ja: "予備費 {expected} はR1に確保されています（{got}）。",
  },
  "reserve.fail": {
    en: "A reserve of {expected} belongs in R1; only {got} is there.",
    zh: "备用金 {expected} 应放入 R1，现仅 {got}。",
    ja: "予備費 {expected} をR1に置く必要がありますが、{got} しかありません。",
  },
  "overdue.pass": {
    en: "{days} days past due: at least {expected}. The box says {got}.",
    zh: "逾期 {days} 天，至少为“{expected}”；方框为“{got}”。",
    ja: "延滞 {days} 日は「{expected}」以上。枠は「{got}」です。",
  },
  "overdue.fail": {
    en: "{days} days past due is at least {expected}; the box says {got}.",
    zh: "逾期 {days} 天至少应为“{expected}”，方框为“{got}”。",
    ja: "延滞 {days} 日は少なくとも「{expected}」ですが、枠は「{got}」です。",
  },
  "overdue.open": {
    en: "{days} days past due is presumed {expected}; the box says {got}. A person judges the grounds given for it.",
    zh: "逾期 {days} 天推定为“{expected}”，方框为“{got}”；所述理由须由人判断。",
    ja: "延滞 {days} 日は「{expected}」と推定されますが、枠は「{got}」です。理由は人が判断してください。",
  },
  "balance.pass": {
    en: "Assets equal liabilities plus equity ({period}).",
    zh: "资产等于负债加所有者权益（{period}）。",
    ja: "資産は負債と純資産の合計に一致します（{period}）。",
  },
  "balance.noticed": {
    en: "The sheet is out of balance by {got} ({period}), and the answer says so.",
    zh: "报表不平，相差 {got}（{period}）；答案已指出。",
    ja: "貸借が {got} 不一致（{period}）で、回答も指摘しています。",
  },
  "balance.fail": {
    en: "Assets less liabilities and equity leave {got} ({period}); the answer does not say so.",
    zh: "资产减负债与所有者权益相差 {got}（{period}），答案没有指出。",
    ja: "資産と負債・純資産の差が {got}（{period}）ありますが、回答は触れていません。",
  },
  "cash-roll.pass": {
    en: "Opening cash and the flows give the closing cash ({period}).",
    zh: "期初现金加各项现金流等于期末现金（{period}）。",
    ja: "期首残高と各フローが期末残高に一致します（{period}）。",
  },
  "cash-roll.noticed": {
    en: "Cash does not roll forward by {got} ({period}), and the answer says so.",
    zh: "现金勾稽相差 {got}（{period}）；答案已指出。",
    ja: "現金の増減が {got} 合わず（{period}）、回答も指摘しています。",
  },
  "cash-roll.fail": {
    en: "Opening cash and the flows miss the closing cash by {got} ({period}); the answer does not say so.",
    zh: "期初现金加各项现金流与期末现金相差 {got}（{period}），答案没有指出。",
    ja: "期首残高と各フローは期末残高と {got} 合いません（{period}）が、回答は触れていません。",
  },
  "scopes.pass": {
    en: "The total is the sum of the scopes given.",
    zh: "合计等于所给各范围之和。",
    ja: "合計は各スコープの和と一致します。",
  },
  "scopes.fail": {
    en: "The scopes given add up to {expected}; written {got}.",
    zh: "所给各范围之和为 {expected}，文中写 {got}。",
    ja: "各スコープの和は {expected} ですが、本文は {got} です。",
  },
  "undisclosed.fail": {
    en: "{got} is not disclosed in the material; not disclosed is not zero.",
    zh: "材料没有披露“{got}”；未披露不等于零。",
    ja: "資料に「{got}」の開示はありません。未開示はゼロではありません。",
  },
  "code.known": { en: "{got} exists.", zh: "{got} 存在。", ja: "{got} はあります。" },
  "code.unknown": {
    en: "There is no {got} among the standards.",
    zh: "标准中没有 {got}。",
    ja: "基準に {got} はありません。",
  },
  "weights.pass": { en: "The weights add up to 100 %.", zh: "权重合计为 100%。", ja: "重みの合計は 100 % です。" },
  "weights.fail": {
    en: "The weights add up to {got}, not 100 %.",
    zh: "权重合计为 {got}，不是 100%。",
    ja: "重みの合計は {got} で、100 % ではありません。",
  },
  "expected-loss.pass": {
    en: "PD × LGD × EAD gives the same: {expected}.",
    zh: "PD × LGD × EAD 结果一致：{expected}。",
    ja: "PD × LGD × EAD と一致します：{expected}。",
  },
  "expected-loss.fail": {
    en: "PD × LGD × EAD is {expected}; written {got}.",
    zh: "PD × LGD × EAD 为 {expected}，文中写 {got}。",
    ja: "PD × LGD × EAD は {expected} ですが、本文は {got} です。",
  },
  "formula.pass": {
    en: "The formula of {got} is stated.",
    zh: "已写明 {got} 的算式。",
    ja: "{got} の計算式が示されています。",
  },
  "formula.fail": {
    en: "{got} has a value but no formula: which items it covers cannot be told.",
    zh: "给出了 {got} 的数值，但没有算式，无法判断口径。",
    ja: "{got} の値はありますが計算式がなく、定義を判断できません。",
  },
  "allocation.range.fail": {
    en: "The ranges run from {low} to {high} in total and cannot make 100 %.",
    zh: "各区间合计为 {low} 至 {high}，不可能等于 100%。",
    ja: "各範囲の合計は {low}〜{high} で、100 % になりません。",
  },
} as const;
