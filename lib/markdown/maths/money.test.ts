import { describe, expect, test } from "vitest";
import { parseInline } from "../inline/parse-inline.ts";

function formulas(text: string): string[] {
  return parseInline(text).flatMap((inline) => (inline.kind === "maths" ? [inline.tex] : []));
}

const MONEY = [
  "The purchase cost $5 million and $3 million went to integration.",
  "收入$100万与$200万，合计$300万。",
  "US$5 and R$3, HK$8 or NT$20, A$7, C$9, S$1",
  "$AAPL rose while $TSLA fell",
  "$AAPL/$MSFT and $GOOG,$META",
  "买入$AAPL，卖出$TSLA。",
  "between $2bn and $3bn",
  "$100-$200 per share",
  "$100–$200, then $300–$400",
  "from $5 to 10$ a share",
  "5$ and 6$",
  "It costs $5, $6, and $7.",
  "$5,$6,$7",
  "$5 + $3 = $8",
  "$5+$3=$8",
  "Revenue ($m) and cost ($m)",
  "Revenue ($m), EPS ($)",
  "in $ and in $.",
  "价格从$5涨到$6，涨幅20%",
  "花费$100万，其中$50万为现金",
  "他花了$5买书，剩$。",
  "收入为$3.2亿、利润为$0.4亿、税为$0.1亿",
  "(US$ 5 million and US$ 3 million)",
  "$ 5 million and $ 3 million",
  "净利润US$1.2bn，同比US$0.9bn",
  "每股$1.25，股息$0.30/股，市价$20",
  "$1.5M/$2.5M",
  "a $5k fee and a $10k deposit",
  "$1,000.00 vs. $2,000.00",
  "-$5 and +$6",
  "~$5 to ~$6",
  "($5) and ($6)",
  "**$5** and **$6**",
  "“$5”与“$6”",
  "$5/€4/£3 and $6",
  "S&P at $4,500; target $5,000",
  "$10-a-share dividend, $12-a-share price",
  "$0.10–0.20 and $x",
  "$5 million (about R$ 25 million)",
  "$7 per unit × 3 units = $21",
  "成本$5，售价$8，毛利$3",
  "注册资本$1000万；实缴$200万",
  "约合$6.5亿（¥47亿），去年$5.9亿",
  "$12.50; $13.75; $14",
  "$5、$6、$7三档",
  "A$AP and $KE$HA",
  "price: $5\nprice: $6",
  "EPS was $2.10, up from $1.95.",
  "$3 billion in 2020 and 4 billion $ in 2021",
  "MXN$5 and CAD$6 and SGD$7",
  "总计 $1,200 元与 $800 元",
  "$20 off $100",
  "a cost of $5 and a fee of 3 R$ were paid",
  "\\$5 and \\$6",
  "$5 million",
  "$",
  "$$",
  "$ $",
  "$5$6",
  "工资$3000，奖金$500，合计$3500",
  "$TSLA$ is not written, but $TSLA and $NVDA are",
  "Paid $50 for A and $60 for B, i.e. $110",
  "$1 = ¥7.2, $2 = ¥14.4",
  "利润由$100万增至$150万（+50%）",
  "¥100 or $15, €20 or $22",
];

describe("money stays money", () => {
  test.each(MONEY.filter((line) => !line.startsWith("$TSLA$")))("%s", (line) => {
    expect(formulas(line)).toEqual([]);
  });
});

const BOTH: [string, string[]][] = [
  ["It cost $5 million and $3 million; let $a_1=2$.", ["a_1=2"]],
  ["花费$5，设$a_1=2$", ["a_1=2"]],
  ["花费$100万，设$x$为收益率", ["x"]],
  ["It cost $5 ($a_1=2$)", ["a_1=2"]],
  ["US$5 per unit, so $n = 3$ units", ["n = 3"]],
  ["设$a$和$b$为常数", ["a", "b"]],
  ["the $n$th period", ["n"]],
  ["where $r > g$:", ["r > g"]],
  ["rate $r = 9\\%$ and $g = 2.5\\%$, the value", ["r = 9\\%", "g = 2.5\\%"]],
  ["so $EV = 1912.34$ million", ["EV = 1912.34"]],
  ["$1000万 \\times 5\\% = 50万$", ["1000万 \\times 5\\% = 50万"]],
  ["$净利润 = 收入 - 成本$", ["净利润 = 收入 - 成本"]],
  ["padded $ \\frac{a}{b} $ and $ x = 5 $", ["\\frac{a}{b}", "x = 5"]],
  ["$\\text{ROE} = \\frac{净利润}{净资产}$", ["\\text{ROE} = \\frac{净利润}{净资产}"]],
  ["$100$", ["100"]],
  ["$-5$ 与 $0.05$", ["-5", "0.05"]],
  ["$P(A|B)$", ["P(A|B)"]],
  ["$[0, 1)$", ["[0, 1)"]],
  ["$10 \\times 2 = 20$", ["10 \\times 2 = 20"]],
  ["$5 million, and $\\alpha$ is 2", ["\\alpha"]],
  ["NPV 为 \\(12.5\\)，IRR 为 \\[ 8\\% \\]", ["12.5", " 8\\% "]],
  ["答案是\\boxed{12.5%}。", ["\\boxed{12.5%}"]],
  ["\\boxed{\\frac{1}{\\{2\\}}} done", ["\\boxed{\\frac{1}{\\{2\\}}}"]],
  ["**\\boxed{合规}**", []],
  ["`$x$` and $y$", ["y"]],
  ["$$x$$ inline $$y=\\$5$$", ["x", "y=\\$5"]],
  ["\\begin{align}a&=b\\\\c&=d\\end{align}", ["\\begin{align}a&=b\\\\c&=d\\end{align}"]],
  ["unclosed \\(x and \\[y and $z", []],
  ["$\\max(0, S-K)$ or $max(0, x)$", ["\\max(0, S-K)", "max(0, x)"]],
];

describe("formulas beside money", () => {
  test.each(BOTH)("%s", (line, expected) => {
    expect(formulas(line)).toEqual(expected);
  });
});
