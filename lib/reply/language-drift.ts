import { blankFences } from "./find-code.ts";

type Script = "latin" | "han" | "japanese" | "hangul" | "cyrillic" | "arabic";

const COUNTERS: [Script, RegExp][] = [
  ["japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["han", /\p{Script=Han}/gu],
  ["hangul", /\p{Script=Hangul}/gu],
  // Words, not letters: one ideograph says about as much as one of them.
  ["latin", /[A-Za-zÀ-ɏ]{2,}/g],
  ["cyrillic", /\p{Script=Cyrillic}{2,}/gu],
  ["arabic", /\p{Script=Arabic}{2,}/gu],
];
/** Fewer words than this (a label, a ticker, "Yes") tell no language. */
const FEWEST = 4;

/** The script a text is written in, code, boxes and formulas apart; null when there is too little to tell. */
function scriptOf(text: string): Script | null {
  const prose = blankFences(text)
    .replace(/\\boxed\{[^{}]{0,200}\}/g, " ")
    .replace(/\\[A-Za-z]+|https?:\/\/\S+|<[^<>\n]{1,40}>/g, " ");
  const counts = new Map<Script, number>();
  for (const [script, pattern] of COUNTERS) counts.set(script, prose.match(pattern)?.length ?? 0);
  const kana = counts.get("japanese") ?? 0;
  const han = counts.get("han") ?? 0;
  const cjk = kana + han;
  // A stray の in a Chinese text is no Japanese.
  counts.set("japanese", kana >= Math.max(2, cjk * 0.1) ? cjk : 0);
  counts.set("han", kana >= Math.max(2, cjk * 0.1) ? 0 : cjk);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= FEWEST ? top[0] : null;
}

/** Whether an answer is written in another script than its question. Han alone fits Chinese and Japanese. */
export function driftsFrom(prompt: string, answer: string): boolean {
  const asked = scriptOf(prompt);
  const answered = scriptOf(answer);
  if (!asked || !answered || asked === answered) return false;
  const both = new Set([asked, answered]);
  return !(both.has("han") && both.has("japanese"));
}
