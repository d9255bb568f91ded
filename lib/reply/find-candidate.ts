import { findBoxes } from "./find-boxes.ts";
import { blankFences } from "./find-code.ts";
import { makeBoxed } from "./make-boxed.ts";
import type { Boxed, ParseOptions, ReplyFlag } from "./types.ts";
import { unwrapLatex } from "./unwrap-latex.ts";
import { matchVerdict } from "./values/match-verdict.ts";
import { parseValue } from "./values/parse-value.ts";

export type Candidate = { boxed: Boxed; flags: ReplyFlag[] };

const CJK_LABEL = "最终答案|正确答案|最终结论|判断结果|最终结果|最終回答|答案|结论|判断|结果|答え|回答|結論|判定";
const LATIN_LABEL = "(?<![A-Za-z])(?:the )?(?:final |correct )?(?:answer|conclusion|result|verdict|decision)";
const LABEL = `(?:${CJK_LABEL}|${LATIN_LABEL})`;
/** What joins a label to its value; 判断是否 asks instead of answering. */
const HEADED = new RegExp(String.raw`【\s?(?:${CJK_LABEL})\s?】\s{0,3}([^\n]{1,160})`, "gu");
const JOIN = String.raw`(?:[:：=]|(?:应?该?[是为](?!否)|は|(?:is|was|would be)(?![a-z]))\s?[:：]?)`;
const LABELLED = new RegExp(String.raw`${LABEL}\s{0,3}\*{0,2}\s{0,3}${JOIN}\s{0,3}\*{0,2}\s{0,3}([^\n]{1,160})`, "giu");
const BOLD_LABELLED = new RegExp(
  String.raw`\*\*\s{0,3}${LABEL}\s{0,3}${JOIN}\s{0,3}([^*\n]{1,120}?)\s{0,3}\*\*`,
  "giu",
);
const LENTICULAR = /【\s{0,3}([^【】\n]{1,60}?)\s{0,3}】/g;
const AMOUNT =
  /(?:[-+−]\s?)?(?:US\$|HK\$|RMB\s?|CNY\s?|USD\s?|EUR\s?|[$€£¥￥])?(?:(?<=(?:US|HK|RMB|CNY|USD|EUR|[$€£¥￥]))\s)?[-+−]?\d[\d,.，]*(?:\s?\\?(?:[%％‰]|bps?\b|basis points?|percentage points?|percent\b|个?百分点|个?基点|万亿|千亿|百亿|亿|億|千万|百万|万|萬|trillion|billion|million|thousand|bn\b|mn\b|[mkMK]\b))?\s?(?:美元|港元|欧元|日元|英镑|人民币|元|円|dollars?|yuan|euros?|USD|CNY|RMB|EUR|HKD|倍|年|天|个月|years?|days?|months?|times|x\b)?/g;
const LEADS_IN =
  /(?:\b(?:is|are|was|were|be|equals?|by|of|at|to|reach(?:es|ed)?|about|approximately|around|roughly)|[=≈:：为是约达到至])\s*(?:about|approximately|around|roughly|约|大约)?\s*[*$\\(]*\s*(?:\b[A-Z]{3}\s)?$/i;
/** What may stand between a label and the amount it announces: "the answer is approximately 26.93 (…)". */
const RUN_UP = /^(?:about|approximately|around|roughly|约|大约|≈|[\s*\\(]|\$(?![\d-]))*/i;
/** Behind an amount: it is an operand, the lower end of a range or a year, and not what the label announces. */
const GOES_ON = /^\s?\\?(?:[-+*/×÷=≈^–—~〜至到年]|to\s|times\b|and\s)/;
const LONGEST_SHORT = 40;

/** The last few matches, without keeping the thousands before them. */
function lastMatches(text: string, pattern: RegExp, count: number): RegExpExecArray[] {
  const kept: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    kept.push(match);
    if (kept.length > count) kept.shift();
  }
  return kept;
}

/** A guess at raw[start, end): null when the words mean nothing for the task. */
function guess(raw: string, start: number, end: number, options: ParseOptions, anyText = false): Candidate | null {
  const piece = raw.slice(start, end);
  const inner = piece.replace(/[\s*。！!；;，,]+$|(?<!\d)\.+$|\.+$/u, "").replace(/[\s*]+$/, "");
  const lead = /^[\s*"“「]*/.exec(inner)?.[0].length ?? 0;
  const body = inner.slice(lead);
  if (body === "") return null;
  const { value, flags } = parseValue(body, options);
  if (!value || (value.kind === "text" && !anyText && matchVerdict(body) === null)) return null;
  const from = start + lead;
  return { boxed: { raw: body, text: unwrapLatex(body), start: from, end: from + body.length, value }, flags };
}

/** `\fbox{…}`, 【否】, **答案：否**: a box, but not the one that was asked for. The last one of them. */
export function findNonStandardBox(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  const text = blankFences(raw.slice(start, end));
  let best: Candidate | null = null;
  const offer = (candidate: Candidate | null) => {
    if (candidate && (!best || candidate.boxed.start > best.boxed.start)) best = candidate;
  };
  const other = findBoxes(raw, start, end, "other").boxes.at(-1);
  if (other) {
    const { boxed, flags } = makeBoxed(raw, other, options, end);
    if (boxed.text !== "") offer({ boxed, flags });
  }
  for (const pattern of [LENTICULAR, BOLD_LABELLED]) {
    // Only the last few can win; a text of ten thousand headings is not parsed ten thousand times.
    for (const match of lastMatches(text, pattern, 3)) {
      const words = match[1] as string;
      const inner = words.replace(new RegExp(`^${LABEL}\\s?[:：]\\s?`, "iu"), "");
      const at = start + match.index + match[0].indexOf(words) + words.length - inner.length;
      const alone = text.trim() === match[0];
      const found = guess(raw, at, at + inner.length, options, alone || pattern === BOLD_LABELLED || inner !== words);
      if (found)
        offer({
          flags: found.flags,
          boxed: { ...found.boxed, start: start + match.index, end: start + match.index + match[0].length },
        });
    }
  }
  return best;
}

/** A value said without any box: after a label, as the whole short answer, or in the last sentence. */
export function findUnboxedValue(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  const text = blankFences(raw.slice(start, end));
  const labelled = lastMatches(text, LABELLED, 1)[0] ?? lastMatches(text, HEADED, 1)[0];
  if (labelled) {
    const words = afterLabels(labelled[1] as string);
    const at = start + labelled.index + labelled[0].length - words.length;
    const sentence = words.slice(0, sentenceEnd(words));
    const sum = result(raw, at, at + sentence.length, options);
    if (sum) return sum;
    const found = guess(raw, at, at + sentence.length, options, sentence.trim().length <= 24);
    // "12.5%, not 13%" has a value in it even where it is none as a whole.
    const inside =
      found && found.boxed.value?.kind !== "text"
        ? null
        : (announced(raw, at, at + sentence.length, options) ?? pick(raw, at, at + sentence.length, options));
    if (inside ?? found) return inside ?? found;
  }
  const from = start + (text.length - text.trimStart().length);
  const to = from + text.trim().length;
  if (to - from <= LONGEST_SHORT && !text.trim().includes("\n")) {
    const found = guess(raw, from, to, options);
    // "The result is 12.5%", "故选 B": the number or letter, not the sentence around it.
    const kind = found?.boxed.value?.kind;
    const wordy =
      kind === "text" ||
      (kind === "number" && /^\p{L}/u.test(found?.boxed.raw ?? "")) ||
      (kind === "choice" && !/^[([（【]?[A-Za-zＡ-Ｚ](?![A-Za-z])/.test(found?.boxed.raw ?? ""));
    if (found) return (wordy ? pick(raw, from, to, options) : null) ?? found;
  }
  const sentences = lastSentences(text);
  for (const { at, length } of sentences.slice(0, 1)) {
    const found = pick(raw, start + at, start + at + length, options);
    if (found) return found;
  }
  const first = text.trim().slice(0, sentenceEnd(text.trim()));
  return words(raw, from, from + Math.min(first.length, 200), options);
}

/** "Final answer: therefore, the answer is 12": what the last label says. */
function afterLabels(words: string): string {
  return lastMatches(words, LABELLED, 1)[0]?.[1] ?? words;
}

/** The amount behind the last equals sign: "the answer is 1.85 + 2.18 = 4.03". */
function result(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  const sentence = raw.slice(start, end);
  const sign = Math.max(sentence.lastIndexOf("="), sentence.lastIndexOf("≈"));
  return sign < 0 ? null : announced(raw, start + sign + 1, end, options);
}

/** The amount that a labelled sentence begins with; what it says after that are remarks. */
function announced(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  if ((options.task !== undefined && options.task !== "number") || options.verdicts) return null;
  const sentence = raw.slice(start, end);
  const lead = RUN_UP.exec(sentence)?.[0].length ?? 0;
  const amount = sentence.slice(lead).match(AMOUNT)?.[0];
  if (amount === undefined || !sentence.startsWith(amount, lead) || /[=≈]/.test(sentence)) return null;
  const rest = sentence.slice(lead + amount.length);
  if (GOES_ON.test(rest) || /^[A-Za-z\d]/.test(rest) || /年\s?$/.test(amount)) return null;
  return guess(raw, start + lead, start + lead + amount.length, options);
}

/** Where the first sentence of a text ends. */
function sentenceEnd(text: string): number {
  const match = /[。！？；\n]|[.!?;](?=\s|\*|$)/.exec(text);
  return match ? match.index : text.length;
}

/** The last non-empty sentences, newest first, as positions; looks no further back than the last line that says something. */
function lastSentences(text: string): { at: number; length: number }[] {
  const trimmed = text.trimEnd();
  const lineStart = trimmed.lastIndexOf("\n") + 1;
  const line = trimmed.slice(lineStart).slice(-600);
  const base = trimmed.length - line.length;
  const found: { at: number; length: number }[] = [];
  let at = 0;
  for (const match of line.matchAll(/[。！？；]|[.!?;](?=\s|$)/g)) {
    if (match.index > at) found.unshift({ at: base + at, length: match.index - at });
    at = match.index + match[0].length;
  }
  if (line.slice(at).trim() !== "") found.unshift({ at: base + at, length: line.length - at });
  return found;
}

/** The value inside a sentence: its verdict words, the letter it chooses, or the amount it leads up to. */
function pick(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  const verdict = words(raw, start, end, options);
  if (verdict) return verdict;
  const sentence = raw.slice(start, end);
  if (options.task === "choice" || options.task === "multi-choice") {
    const match =
      /(?:选择?|选项|options?|choose|choices?|answers?|答案)(?:应?[是为：]|\s(?:is|are)|:)?\s{0,2}[（(]?([A-J](?:[、,，\s和]{0,3}[A-J])*)(?![A-Za-z])/i.exec(
        sentence,
      );
    if (!match) return null;
    const letters = match[1] as string;
    const at = start + match.index + match[0].lastIndexOf(letters);
    return guess(raw, at, at + letters.length, options);
  }
  const amounts = [...sentence.matchAll(AMOUNT)].filter(
    (match) =>
      !/[A-Za-z\d]$|\d\s?[/÷]\s?$/.test(sentence.slice(0, match.index)) &&
      !/^(?:[A-Za-z\d]|\s?[/÷]\s?\d)/.test(sentence.slice(match.index + match[0].trimEnd().length)),
  );
  const [before, last] = amounts.slice(-2);
  if (before && last) {
    const between = sentence.slice(before.index + before[0].length, last.index);
    const whole = () => guess(raw, start + before.index, start + last.index + last[0].length, options);
    if (/^\s?(?:–|—|-|~|〜|至|到|to|and|和)\s?$/.test(between)) return whole();
  }
  const led = amounts.findLast((match) => LEADS_IN.test(sentence.slice(Math.max(0, match.index - 24), match.index)));
  const only = amounts.length === 1 && !/^\s?(?:19|20)\d\d\s?年?$/.test(amounts[0]?.[0] ?? "") ? amounts[0] : undefined;
  const first = amounts.find((match) => !/[^\s*$\\(]/.test(sentence.slice(0, match.index)));
  const match = led ?? only ?? first;
  return match ? guess(raw, start + match.index, start + match.index + match[0].length, options) : null;
}

function words(raw: string, start: number, end: number, options: ParseOptions): Candidate | null {
  if (!options.verdicts && options.task !== "yes-no") return null;
  const sentence = raw.slice(start, end);
  const verdict = matchVerdict(sentence, options.verdicts);
  if (verdict === null) return null;
  const text = sentence.trim();
  const at = start + sentence.indexOf(text);
  return {
    boxed: {
      raw: text,
      text: unwrapLatex(text),
      start: at,
      end: at + text.length,
      value: { kind: "verdict", verdict },
    },
    flags: [],
  };
}
