import type { ChatBody } from "./types.ts";

export type Reply = { thinking: string; answer: string };

const HAN = /[\u3400-\u9fff]/;
const KANA = /[\u3040-\u30ff]/;
/** Phrases of a text that no supervisor would let pass; enough to make the verdict follow the text. */
const FORBIDDEN =
  /隐瞒|保本|稳赚|内幕|零风险|无风险|刚性兑付|逃税|洗钱|必涨|承诺收益|隠す|インサイダー|元本保証|guarantee|insider|risk[- ]free|conceal|evade|launder/i;
const UNCERTAIN = /业绩比较基准|历史业绩|过往业绩|simulated|past performance|過去の実績/i;

export function textOfContent(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part) => (typeof part === "object" && part !== null && "text" in part ? String(part.text) : ""))
    .join("");
}

export function lastUserText(body: ChatBody): string {
  return textOfContent(body.messages.findLast((message) => message.role === "user")?.content);
}

/** The reply to a prompt: always the same for the same prompt and index. */
export function replyTo(prompt: string, index = 0): Reply {
  const long = /^\s*(?:BENCH|LONG)\s*(\d+)?/.exec(prompt);
  if (long) return longReply(prompt, Number(long[1] ?? 1500));
  if (/合规|コンプライアンス|complian/i.test(prompt)) return verdictReply(prompt, index);
  if (/代码|python|code|函数|function|関数/i.test(prompt)) return codeReply(prompt);
  if (/profit[\s\S]*\?/i.test(prompt) && /costs? were/i.test(prompt)) return profitReply(prompt);
  if (/计算|多少|增长率|利率|收益率|calculate|how much|growth|rate|return|percent|%|計算|いくら/i.test(prompt)) {
    return calculationReply(prompt, index);
  }
  return plainReply(prompt);
}

/** Fin-R1's shape, as its system prompt asks for it. */
export function wrapReply(reply: Reply): string {
  return `<think>\n${reply.thinking}\n</think>\n<answer>\n${reply.answer}\n</answer>`;
}

function verdictReply(prompt: string, index: number): Reply {
  const subject = /(?:问题|質問|Question|Text|文本|待审)[:：]\s*([\s\S]*)$/.exec(prompt)?.[1] ?? prompt;
  const bad = FORBIDDEN.test(subject);
  const unsure = !bad && UNCERTAIN.test(subject);
  // Every fifth sample of a vote disagrees, so that a majority has a minority.
  const passes = index % 5 === 4 ? bad : !bad;
  if (KANA.test(prompt)) {
    const word = passes ? "はい" : "いいえ";
    return {
      thinking: `まず、対象の記述が何を求めているかを確認します。\n規制に反する行為${bad ? "を目的とする表現があります" : "は見当たりません"}。\nしたがって結論は「${word}」です。`,
      answer: `この記述は金融コンプライアンスに${passes ? "準拠しています" : "準拠していません"}。\n\\boxed{${word}}`,
    };
  }
  if (HAN.test(prompt)) {
    const yesNo = /回答是|“是”|填是|"是"/.test(prompt);
    const word = yesNo ? (passes ? "是" : "否") : unsure ? "需人工复核" : passes ? "合规" : "不合规";
    const why = bad
      ? "文本中出现了监管禁止的表述，例如承诺收益或隐瞒事实"
      : unsure
        ? "文本引用了历史业绩，是否充分提示风险需要结合完整材料判断"
        : "文本没有承诺收益，也没有误导投资者的表述";
    return {
      thinking: `首先看文本要表达什么。\n${why}。\n再对照适当性管理和信息披露的要求。\n综合判断，结论是“${word}”。`,
      answer: `${why}，因此结论为${word}。\n\\boxed{${word}}`,
    };
  }
  const yesNo = /yes or no|answer yes/i.test(prompt);
  const word = yesNo ? (passes ? "Yes" : "No") : unsure ? "Needs human review" : passes ? "Compliant" : "Non-compliant";
  const why = bad
    ? "the text promises or hides what conduct rules forbid"
    : unsure
      ? "the text relies on past performance, and whether the warning suffices depends on the full material"
      : "the text makes no promise of returns and misleads nobody";
  return {
    thinking: `First, what does the text say?\nHere ${why}.\nMeasured against suitability and disclosure rules, the verdict is "${word}".`,
    answer: `The verdict is ${word}: ${why}.\n\\boxed{${word}}`,
  };
}

function calculationReply(prompt: string, index: number): Reply {
  const numbers = [...prompt.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map(([digits]) => Number(digits.replaceAll(",", "")))
    .filter((value) => value > 0 && (value < 1900 || value > 2100));
  const before = numbers[0] ?? 120;
  const after = numbers[1] ?? 150;
  const rate = Math.round((after / before - 1) * 10000) / 100 + (index % 5 === 4 ? 1 : 0);
  const shown = `\\frac{${after} - ${before}}{${before}} \\times 100\\% = ${rate}\\%`;
  if (HAN.test(prompt)) {
    return {
      thinking: `题目给出两个数：${before} 和 ${after}。\n增长率等于增加额除以基数：\n$$\n${shown}\n$$\n验算：${before} 增加 ${rate}% 约等于 ${after}。`,
      answer: `增长率为 \\( ${rate}\\% \\)。\n\n| 项目 | 数值 |\n|---|---|\n| 期初 | ${before} |\n| 期末 | ${after} |\n\n\\boxed{${rate}\\%}`,
    };
  }
  return {
    thinking: `Two figures are given: ${before} and ${after}.\nGrowth is the increase over the base:\n$$\n${shown}\n$$\nCheck: ${before} grown by ${rate}% is about ${after}.`,
    answer: `The growth rate is \\( ${rate}\\% \\).\n\n| item | value |\n|---|---|\n| opening | ${before} |\n| closing | ${after} |\n\n\\boxed{${rate}\\%}`,
  };
}

/** The endpoint check's own question: a difference, not a rate. */
function profitReply(prompt: string): Reply {
  const [revenue = 0, costs = 0] = [...prompt.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
  const profit = revenue - costs;
  return {
    thinking: `Profit is revenue less costs: ${revenue} - ${costs} = ${profit}.`,
    answer: `The profit is ${profit} million.\n\\boxed{${profit}}`,
  };
}

const CODE = `\`\`\`python
import math

def sharpe_ratio(returns: list[float], risk_free: float = 0.0) -> float:
    """Mean excess return over its sample standard deviation."""
    excess = [r - risk_free for r in returns]
    mean = sum(excess) / len(excess)
    variance = sum((r - mean) ** 2 for r in excess) / (len(excess) - 1)
    return mean / math.sqrt(variance)
\`\`\``;

function codeReply(prompt: string): Reply {
  if (HAN.test(prompt)) {
    return {
      thinking:
        "夏普比率等于超额收益的均值除以其标准差。\n样本标准差的分母是 n - 1。\n输入少于两个数时应当报错，这里由除零体现。",
      answer: `下面的函数按定义计算夏普比率：\n\n${CODE}\n\n按日收益率计算时，年化需要再乘以 $\\sqrt{252}$。`,
    };
  }
  return {
    thinking:
      "The Sharpe ratio is the mean excess return over its standard deviation.\nThe sample deviation divides by n - 1.",
    answer: `This function follows the definition:\n\n${CODE}\n\nFor daily returns, multiply by $\\sqrt{252}$ to annualise.`,
  };
}

function plainReply(prompt: string): Reply {
  if (HAN.test(prompt) && !KANA.test(prompt)) {
    return {
      thinking: "先弄清问题要什么。\n可以从盈利、现金流和负债三个方面看。\n最后给出可以核对的结论。",
      answer:
        "可以从三个方面看：\n\n1. **盈利**：净利率和毛利率的变化；\n2. **现金流**：经营现金流是否覆盖利息；\n3. **负债**：短期债务与现金的比例。\n\n结论仅供参考。\n\\boxed{中性}",
    };
  }
  return {
    thinking: "First, what does the question ask for?\nProfit, cash flow and debt are the three places to look.",
    answer:
      "There are three places to look:\n\n1. **Profit**: the trend of margins;\n2. **Cash flow**: does it cover interest;\n3. **Debt**: short-term debt against cash.\n\nFor reference only.\n\\boxed{Neutral}",
  };
}

/** About `tokens` tokens, two thirds of them thinking, with maths now and then: for benches. */
function longReply(prompt: string, tokens: number): Reply {
  const chinese = HAN.test(prompt);
  const line = (n: number) =>
    chinese
      ? `第${n}步：第${n}年的现金流为 ${100 + n} 万元，折现因子为 $1.05^{-${n}}$，现值随期限下降。\n`
      : `Step ${n}: the cash flow of year ${n} is ${100 + n} million, its discount factor is $1.05^{-${n}}$.\n`;
  const perLine = chinese ? 42 : 36;
  const lines = Math.max(3, Math.round(tokens / perLine));
  const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(from + i)).join("");
  const turn = Math.ceil((lines * 2) / 3);
  return { thinking: many(1, turn).trimEnd(), answer: `${many(turn, lines)}\n\\boxed{${100 + lines}}` };
}
