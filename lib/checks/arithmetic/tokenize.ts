import { FRACTION, UNKNOWN } from "./normal-text.ts";
import { readLiteral } from "./read-literal.ts";
import type { Token } from "./tokens.ts";

const LIST_MARK =
  /[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+)?(?:[-*•·–][ \t]+)*(?:(?:\(?\d{1,2}[.)](?=[ \t]+)|\(\d{1,2}\)(?=[ \t]*[^\d\s=+*/^-])|\d{1,2}、|[①-⑳◆]))?/y;
const LATIN = /[A-Za-z\u0370-\u03ff_][A-Za-z0-9\u0370-\u03ff_'’]*(?:-[A-Za-z]+)*/y;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/uy;
/** Operators in words, longest first; `of` and 的 only bind a percentage (the parser sees to that). */
type Operators = [RegExp, string, "op" | "relation"][];
const LATIN_OPS: Operators = [
  [/(?:multiplied|multiply) by\b|times(?=\s{0,3}(?:[\d($\\{√-]|\.\d))/iy, "*", "op"],
  [/divided by\b/iy, "/", "op"],
  [/plus\b/iy, "+", "op"],
  [/minus\b|less(?= [\d$(])/iy, "-", "op"],
  [/of\b/iy, "of", "op"],
  [/(?:is equal to|equals?(?: to)?|equal to)\b/iy, "=", "relation"],
  [
    /(?:which )?(?:is|gives(?: us)?|yields|becomes|makes|comes (?:out )?to|results in|works out to|amounts to)\b/iy,
    "is",
    "relation",
  ],
  [/(?:or|i\.e\.,?|that is,?)(?= {0,3}(?:about |approximately |≈ ?)?[\d$.-])/iy, "or", "relation"],
];
const HAN_OPS: Operators = [
  [/约?(?:等于|等於)/y, "=", "relation"],
  [/乘以|乘上|乘(?=[\d(])/y, "*", "op"],
  [/除以|除(?=[\d(])/y, "/", "op"],
  [/加上|加(?=[\d(])/y, "+", "op"],
  [/减去|减掉|減去|减(?=[\d(])/y, "-", "op"],
  [/的(?=\s*[\d.])/y, "of", "op"],
  [
    /(?:结果|可得|得到|得出|计算得|求得|约为|大约是|约是|即为|就是|也就是|相当于|(?<![因作认成行称分以所视])为|(?<![还总于要但不可只若])是|即|得|约|合)(?=\s{0,8}(?:约|大约|为|是|负)?\s{0,4}[\d.$-])/y,
    "is",
    "relation",
  ],
];
/** One look says that none of them begins here, as at most places. */
const anyOf = (table: Operators, flags: string) =>
  new RegExp(table.map(([{ source }]) => `(?:${source})`).join("|"), flags);
const ANY_LATIN_OP = anyOf(LATIN_OPS, "iy");
const ANY_HAN_OP = anyOf(HAN_OPS, "y");
const ABOUT =
  /^(?:about|approximately|approx|roughly|around|nearly|almost|circa|约|大约|大概|约为|近似|大致|およそ|約)$/i;

/** Cuts normal text into tokens; `base` is added to every position. Linear. */
export function tokenize(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  /** Takes the token over as it is: a text has tens of thousands. */
  const push = (token: Omit<Token, "start" | "end">, length: number) => {
    const placed = token as Token;
    if (spaced) placed.spaced = true;
    placed.start = base + at;
    placed.end = base + at + length;
    tokens.push(placed);
    at += length;
    spaced = false;
  };
  let lineStart = true;
  while (at < text.length) {
    if (lineStart) {
      LIST_MARK.lastIndex = at;
      at += LIST_MARK.exec(text)?.[0].length ?? 0;
      lineStart = false;
      if (at >= text.length) break;
    }
    const c = text[at] as string;
    if (c === "\n") {
      push({ kind: "newline", text: c }, 1);
      lineStart = true;
    } else if (c === " " || c === "\t" || c === "\r") {
      at++;
      spaced = true;
    } else if (!readNumberToken(c) && !readWordToken(c)) readSign(c);
  }
  return tokens;

  function readNumberToken(c: string): boolean {
    if (!(c >= "0" && c <= "9") && !(c === "." && /\d/.test(text[at + 1] ?? ""))) return false;
    const literal = readLiteral(text, at, base);
    if (!literal) {
      const length = /^[\d.,]+/.exec(text.slice(at, at + 400))?.[0].length ?? 1;
      push({ kind: "unknown", text: "" }, length);
      return true;
    }
    const before = tokens.at(-1);
    if (before?.kind === "word" && ABOUT.test(before.text)) literal.about = true;
    push({ kind: "number", text: "", literal }, literal.end - base - at);
    return true;
  }

  function readWordToken(c: string): boolean {
    const latin = /[A-Za-z\u0370-\u03ff_]/.test(c);
    const han = !latin && c > "\u2e7f" && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(c);
    if (!han && !latin) return false;
    if (!han) {
      const found = matchOp(LATIN_OPS, ANY_LATIN_OP, at);
      if (found) return pushOp(found);
      LATIN.lastIndex = at;
      push({ kind: "word", text: text.slice(at, at + (LATIN.exec(text)?.[0].length ?? 1)) }, LATIN.lastIndex - at || 1);
      return true;
    }
    HAN.lastIndex = at;
    const run = HAN.exec(text)?.[0].length ?? 1;
    for (let i = at; i < at + run; i++) {
      const found = matchOp(HAN_OPS, ANY_HAN_OP, i);
      if (!found) continue;
      if (i > at) push({ kind: "word", text: text.slice(at, i) }, i - at);
      return pushOp(found);
    }
    push({ kind: "word", text: text.slice(at, at + run) }, run);
    return true;
  }

  function pushOp(found: { kind: "op" | "relation"; text: string; length: number }): boolean {
    const token: Omit<Token, "start" | "end"> = { kind: found.kind, text: found.text };
    if (found.kind === "relation" && found.text !== "=") token.weak = true;
    if (found.kind === "relation" && text.slice(at, at + found.length).includes("约")) token.approx = true;
    push(token, found.length);
    return true;
  }

  function matchOp(table: Operators, any: RegExp, from: number) {
    any.lastIndex = from;
    if (!any.test(text)) return null;
    for (const [pattern, name, kind] of table) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (match && match[0] !== "") return { kind, text: name, length: match[0].length };
    }
    return null;
  }

  function readSign(c: string) {
    const two = c + (text[at + 1] ?? "");
    if (two === ".." && text[at + 2] === ".") return push({ kind: "unknown", text: "…" }, 3);
    if (two === "=>" || two === "->" || two === "<=" || two === ">=" || two === "!=")
      return push({ kind: "break", text: two }, 2);
    if (two === "==" || two === ":=") return push({ kind: "relation", text: "=" }, 2);
    if (c === "=") return push({ kind: "relation", text: "=" }, 1);
    if ("≈≒≅∼≃".includes(c)) return push({ kind: "relation", text: "≈", approx: true }, 1);
    if (c === "~") return push({ kind: "word", text: "about" }, 1);
    if ("+*×·∙⋅/÷^∗".includes(c)) {
      const op = "×·∙⋅∗".includes(c) ? "*" : c === "÷" ? "/" : c;
      return push({ kind: "op", text: op }, 1);
    }
    if (c === "-") return push({ kind: "op", text: "-" }, 1);
    if ("–—‒―".includes(c)) return push({ kind: "op", text: "-", dash: true }, 1);
    if ("([{".includes(c)) return push({ kind: "open", text: c }, 1);
    if (")]}".includes(c)) return push({ kind: "close", text: c }, 1);
    if (c === FRACTION) return push({ kind: "fraction", text: c }, 1);
    if (c === "√") return push({ kind: "root", text: c }, 1);
    if (c === "%") return push({ kind: "percent", text: c }, 1);
    if (/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/.test(c)) {
      const run = /^⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/.exec(text.slice(at, at + 5))?.[0] ?? c;
      return push({ kind: "superscript", text: run }, run.length);
    }
    if (",，、".includes(c)) return push({ kind: "comma", text: c }, 1);
    if (c === ":" || c === "：") return push({ kind: "colon", text: c }, 1);
    if (c === "." || "。；;！!？?".includes(c)) {
      return push({ kind: "end", text: c }, 1);
    }
    if (c === "…" || c === UNKNOWN || c === "⋯" || c === "±") return push({ kind: "unknown", text: c }, 1);
    if ("¥€£￥₩₹".includes(c)) {
      at++;
      return;
    }
    return push({ kind: "break", text: c }, 1);
  }
}
