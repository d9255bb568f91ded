import { normalText } from "../arithmetic/normal-text.ts";

const HAN_DIGITS = "零一二三四五六七八九";
const UNIT = "年|个月|個月|月|天|日|期|季|次|倍|岁|か月|ヶ月";
const PARTS: Record<string, number> = { 十: 0.1, 百: 0.01, 千: 0.001, 万: 0.0001 };
const LATIN: Record<string, number> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value]),
);
Object.assign(LATIN, { thirty: 30, forty: 40, sixty: 60, ninety: 90 });

/** 三十 is 30; only below one hundred, which is as far as terms in words go. */
function hanNumber(word: string): number {
  const [tens, ones] = word.includes("十") ? word.split("十") : ["0", word];
  const digit = (text: string | undefined, none: number) => (text ? Math.max(0, HAN_DIGITS.indexOf(text)) : none);
  return (tens === "0" ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}

/**
 * A question as the readers of quantities want it: plain operators, 万分之五 as 0.05%, 三十年 and "four years" in digits.
 * Positions are not kept.
 */
export function plainQuestion(text: string): string {
  return normalText(text.normalize("NFKC"))
    .replace(/([十百千万])分之([零一二三四五六七八九十两\d.]{1,6})/g, (all, base: string, part: string) => {
      const amount = /^[\d.]+$/.test(part) ? Number(part) : hanNumber(part.replace("两", "二"));
      return Number.isFinite(amount) ? `${Number((amount * (PARTS[base] ?? 1) * 100).toPrecision(10))}%` : all;
    })
    .replace(new RegExp(`([一二两三四五六七八九十]{1,3})(?=(?:${UNIT}))`, "gu"), (_, word: string) =>
      String(hanNumber(word.replace("两", "二"))),
    )
    .replace(
      new RegExp(
        `\\b(${Object.keys(LATIN).join("|")})(?=[- ](?:year|month|day|quarter|period|payment|week)s?\\b)`,
        "gi",
      ),
      (word) => String(LATIN[word.toLowerCase()]),
    );
}
