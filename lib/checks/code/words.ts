/** What findings say of a program. `line` counts within its block. */
export const CODE_WORDS = {
  "code.none": {
    en: "The answer holds no code block.",
    zh: "答案中没有代码块。",
    ja: "回答にコードブロックがありません。",
  },
  "code.unparsed": {
    en: "Not parsed: there is no parser for {got} here.",
    zh: "未解析：这里没有 {got} 的语法分析器。",
    ja: "構文解析していません：{got} の解析器がありません。",
  },
  "code.structure": {
    en: "Strings, brackets and indentation are in order. This is no full parse, and nothing was run.",
    zh: "字符串、括号与缩进完整。未作完整语法分析，也没有运行。",
    ja: "文字列・括弧・字下げは整っています。完全な構文解析ではなく、実行もしていません。",
  },
  "code.string": {
    en: "Line {line}: a string that does not end.",
    zh: "第 {line} 行：字符串没有结束。",
    ja: "{line} 行目：文字列が閉じていません。",
  },
  "code.bracket": {
    en: "Line {line}: brackets do not match.",
    zh: "第 {line} 行：括号不匹配。",
    ja: "{line} 行目：括弧が対応していません。",
  },
  "code.indent": {
    en: "Line {line}: indentation that Python refuses.",
    zh: "第 {line} 行：缩进不合 Python 规则。",
    ja: "{line} 行目：Python で許されない字下げです。",
  },
  "code.colon": {
    en: "Line {line}: the colon of a block is missing.",
    zh: "第 {line} 行：语句块缺少冒号。",
    ja: "{line} 行目：ブロックのコロンがありません。",
  },
  "code.import": {
    en: "Line {line}: imports {got}, which the task forbids.",
    zh: "第 {line} 行：导入了任务禁止的 {got}。",
    ja: "{line} 行目：禁止されている {got} を読み込んでいます。",
  },
  "code.call": {
    en: "Line {line}: calls {got}, which the task forbids.",
    zh: "第 {line} 行：调用了任务禁止的 {got}。",
    ja: "{line} 行目：禁止されている {got} を呼び出しています。",
  },
  "code.secret": {
    en: "Line {line}: a key or password is written into the code.",
    zh: "第 {line} 行：代码中写有密钥或口令。",
    ja: "{line} 行目：コードに鍵やパスワードが書かれています。",
  },
  "code.future": {
    en: "Line {line}: the signal is shifted to a later row and sees the future.",
    zh: "第 {line} 行：信号取自之后的行，用到了未来数据。",
    ja: "{line} 行目：シグナルが後の行を参照し、先読みです。",
  },
  "code.centred": {
    en: "Line {line}: a centred window uses later rows.",
    zh: "第 {line} 行：居中窗口用到了之后的数据。",
    ja: "{line} 行目：中央窓は後の行を使います。",
  },
  "code.backfill": {
    en: "Line {line}: fills gaps from later rows; wrong for anything known only later.",
    zh: "第 {line} 行：用之后的值填补缺失，只在当时已知时才成立。",
    ja: "{line} 行目：後の行で欠損を埋めています。その時点で既知の場合だけ正しい処理です。",
  },
  "code.later": {
    en: "Line {line}: uses a later row. Right for the return that is held, wrong for a signal: read it.",
    zh: "第 {line} 行：用到之后的行。用于持有期收益则对，用于信号则错，请审阅。",
    ja: "{line} 行目：後の行を使います。保有収益なら正しく、シグナルなら先読みです。確認してください。",
  },
  "code.same-bar": {
    en: "Line {line}: the signal earns the return of its own bar; nothing shifts it.",
    zh: "第 {line} 行：信号乘以同一根 K 线的收益，没有移位。",
    ja: "{line} 行目：シグナルが同じ足の収益を得ており、ずらしていません。",
  },
  "code.no-pattern": {
    en: "No known look-ahead pattern was found. That is no proof.",
    zh: "没有发现已知的未来数据写法；这不是证明。",
    ja: "既知の先読みの形はありません。証明ではありません。",
  },
  "code.removed": {
    en: "Line {line}: {got} is gone from current pandas and NumPy.",
    zh: "第 {line} 行：现行 pandas、NumPy 已没有 {got}。",
    ja: "{line} 行目：{got} は現行の pandas・NumPy にありません。",
  },
  "code.money": {
    en: "Line {line}: {got} is money as a float, and the answer does not say why.",
    zh: "第 {line} 行：金额 {got} 用浮点数，答案没有说明原因。",
    ja: "{line} 行目：金額 {got} が浮動小数で、理由がありません。",
  },
  "code.money-said": {
    en: "Line {line}: {got} is a float; the answer says so.",
    zh: "第 {line} 行：{got} 用浮点数，答案已说明。",
    ja: "{line} 行目：{got} は浮動小数で、回答で説明されています。",
  },
  "code.tests": {
    en: "Line {line}: a test is there. It was not run.",
    zh: "第 {line} 行：有测试；没有运行。",
    ja: "{line} 行目：テストがあります。実行はしていません。",
  },
  "code.no-tests": { en: "No test was found in the code.", zh: "代码中没有测试。", ja: "コードにテストがありません。" },
} as const;
export type CodeWord = keyof typeof CODE_WORDS;
