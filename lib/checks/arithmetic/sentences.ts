import type { Expr, Operator, Shown } from "./expression.ts";
import { type Judgement, judge } from "./judge.ts";
import type { Literal, Token } from "./tokens.ts";

/** A computation told in a sentence, judged. Positions are those of the tokens. */
export type Sentence = {
  expr: Expr;
  shown: Shown;
  judgement: Judgement;
  /** Its words leave open which computation is meant. */
  loose: boolean;
  start: number;
  end: number;
};

type Amount = { literal: Literal; negative: boolean };
type Pattern = {
  /** Matches the shape of a statement: `#` is a number, words are in lower case, one space between tokens. */
  shape: RegExp;
  /** The computations that the sentence may mean; the first is the one a message shows. Last amount: the result. */
  read: (amounts: Amount[], match: RegExpExecArray) => Expr[];
};

const GAP = "(?: [^ #=]+){0,5}?";
const up = "(?:increas|grew|grow|ris|rose|climb|jump|improv|widen|expand|surg|up)\\w*";
const down = "(?:decreas|declin|fell|fall|drop|reduc|shr\\w+k|narrow|contract|down)\\w*";
const LIST = "#(?: [,，、] #)*(?: [,，]? ?(?:and|和|与|及|跟) #)";

const PATTERNS: Pattern[] = [
  {
    shape: new RegExp(
      `(?:^| )(?:${up}|${down}|change\\w*|went)${GAP} from # to # (?:(?:[,，(]|which|is|=|an?|or|i\\.e) ?){0,4}(?:(?:${up}|${down}|growth|change|difference)${GAP} )?(?:(?:of|by|=) )?(?:about )?#`,
      "g",
    ),
    read: change,
  },
  {
    shape:
      /(?:^| )从 # (?:\S* ?)?(?:增至|增长到|增加到|增长至|增加至|上升到|上升至|升至|提高到|提高至|降至|降到|下降到|下降至|减少到|减少至|变为|变成|到|至)(?:了)? # (?:[,，] )?(?:同比|环比|共|总共|因此|即)?(?:增长|增加|上升|提高|增幅|涨幅|下降|减少|降低|降幅|跌幅|变化|增长率)(?:了|率|约|约为|为|是)*(?: =)? #/g,
    read: change,
  },
  { shape: new RegExp(`(?:^| )(?:sum|total|合计) of ${LIST} = #`, "g"), read: (amounts) => [joined(amounts, "+")] },
  {
    shape: new RegExp(`(?:^| )(?:average|mean|arithmetic mean) of ${LIST} = #`, "g"),
    read: (amounts) => [average(amounts)],
  },
  {
    shape: new RegExp(`${LIST} (?:的平均值|的平均数|的均值|的算术平均)(?: =)? #`, "g"),
    read: (amounts) => [average(amounts)],
  },
  {
    shape: new RegExp(`${LIST} (?:之和|的和|的总和|合计|的合计)(?: =)? #`, "g"),
    read: (amounts) => [joined(amounts, "+")],
  },
  { shape: /# (?:与|和|跟|减) # (?:之差|的差|的差额|的差值)(?: =)? #/g, read: differences },
  { shape: /# (?:与|和) # (?:之积|的乘积|的积)(?: =)? #/g, read: (amounts) => [joined(amounts, "*")] },
  { shape: /# (?:与|和) # (?:之比|的比值|的比率)(?: =)? #/g, read: (amounts) => [joined(amounts, "/")] },
  { shape: /# 占(?:了|到)? # (?:的|的比例|的比重)(?: =)?(?: 约)? #/g, read: (amounts) => [joined(amounts, "/")] },
  { shape: /(?:^| )difference (?:between|of) # and # = #/g, read: differences },
  { shape: /(?:^| )product of # and # = #/g, read: (amounts) => [joined(amounts, "*")] },
  { shape: /(?:^| )(?:ratio|quotient) of # (?:to|and|over) # = #/g, read: (amounts) => [joined(amounts, "/")] },
  {
    shape:
      /(?:^| )(?:subtract|subtracting|deduct|deducting) # from # (?:[,，] )?(?:(?:we|to) )?(?:=|get|gives|leaves|leaving|obtain) #/g,
    read: ([a, b]) => [binary("-", b, a)],
  },
  {
    shape: /(?:^| )(?:add|adding) # (?:and|to) # (?:[,，] )?(?:(?:we|to) )?(?:=|get|gives|obtain) #/g,
    read: (amounts) => [joined(amounts, "+")],
  },
  {
    shape: /(?:^| )(?:divide|dividing) # by # (?:[,，] )?(?:(?:we|to) )?(?:=|get|gives|obtain) #/g,
    read: (amounts) => [joined(amounts, "/")],
  },
  {
    shape: /(?:^| )(?:multiply|multiplying) # by # (?:[,，] )?(?:(?:we|to) )?(?:=|get|gives|obtain) #/g,
    read: (amounts) => [joined(amounts, "*")],
  },
];

/**
 * Computations told in sentences, in order, read as they are asked for: a ledger that is full asks for no more. A sentence
 * that also is an equation is left to the equations.
 */
export function* findSentences(tokens: Token[]): Generator<Sentence> {
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && token.kind !== "end" && token.kind !== "newline" && token.kind !== "break") continue;
    if (i - from > 4 && i - from < 400) yield* readStatement(tokens.slice(from, i));
    from = i + 1;
  }
}

function readStatement(tokens: Token[]): Sentence[] {
  const found: Sentence[] = [];
  const { shape, amounts } = shapeOf(tokens);
  if (amounts.length < 3 || !/[a-z\p{L}]/u.test(shape)) return found;
  for (const { shape: pattern, read } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(shape); match; match = pattern.exec(shape)) {
      const first = count(shape.slice(0, match.index));
      const used = amounts.slice(first, first + count(match[0]));
      const result = used.at(-1);
      const readings = used.length >= 3 && result ? read(used, match) : [];
      if (!result || readings.length === 0) continue;
      found.push(judged(readings, used, result));
    }
  }
  return found;
}

const count = (shape: string) => shape.split("#").length - 1;

function judged(readings: Expr[], used: Amount[], result: Amount): Sentence {
  const shown: Shown = { literal: result.literal, negative: result.negative, bracketed: false };
  const judgements = readings.map((expr) => ({ expr, judgement: judge(expr, shown, { approx: true }) }));
  const best = judgements.find((one) => one.judgement.verdict === "pass") ?? (judgements[0] as (typeof judgements)[0]);
  const start = Math.min(...used.map((amount) => amount.literal.start));
  return { ...best, shown, loose: readings.length > 1, start, end: result.literal.end };
}

/** The statement as one string of words and `#`, and its numbers in order. */
function shapeOf(tokens: Token[]): { shape: string; amounts: Amount[] } {
  const pieces: string[] = [];
  const amounts: Amount[] = [];
  let negative = false;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const signs = token.kind === "op" && token.text === "-" && before?.kind !== "number" && before?.kind !== "close";
    if (signs && tokens[i + 1]?.kind === "number") negative = true;
    else if (token.kind === "number" && token.literal) {
      amounts.push({ literal: token.literal, negative });
      negative = false;
      pieces.push("#");
    } else if (token.kind === "relation") pieces.push("=");
    else if (token.kind === "op" && token.text === "of")
      pieces.push(
        tokens[i + 1]?.kind === "number" && before?.kind === "word" && /\p{Script=Han}/u.test(before.text)
          ? "的"
          : "of",
      );
    else pieces.push(token.text.toLowerCase());
  }
  return { shape: pieces.join(" "), amounts };
}

function expr(amount: Amount | undefined): Expr {
  const { literal, negative } = amount as Amount;
  const node: Expr = { kind: "literal", literal, start: literal.start, end: literal.end };
  return negative ? { kind: "negative", inner: node, start: literal.start, end: literal.end } : node;
}

function binary(op: Operator, left: Amount | Expr | undefined, right: Amount | Expr | undefined): Expr {
  const [a, b] = [left, right].map((side) => (side && "kind" in side ? side : expr(side as Amount))) as [Expr, Expr];
  return { kind: "binary", op, left: a, right: b, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

const operands = (amounts: Amount[]) => amounts.slice(0, -1);

function joined(amounts: Amount[], op: Operator): Expr {
  return operands(amounts)
    .map(expr)
    .reduce((left, right) => binary(op, left, right));
}

function average(amounts: Amount[]): Expr {
  const sum = joined(amounts, "+");
  const last = amounts.at(-1) as Amount;
  const divisor: Amount = {
    literal: {
      ...last.literal,
      value: last.literal.value.times(0).plus(amounts.length - 1),
      markPower: 0,
      scale: 0,
      decimals: 0,
    },
    negative: false,
  };
  return binary("/", { kind: "group", inner: sum, start: sum.start, end: sum.end }, divisor);
}

/** Which of the two is larger is often left to the words. */
function differences([a, b]: Amount[]): Expr[] {
  return [binary("-", a, b), binary("-", b, a)];
}

/** From A to B: by how much, or by how many percent, up or down. */
function change([a, b, result]: Amount[]): Expr[] {
  if (!a || !b || !result || isYear(a) || isYear(b)) return [];
  const grouped = (inner: Expr): Expr => ({ kind: "group", inner, start: inner.start, end: inner.end });
  const relative = [binary("/", grouped(binary("-", b, a)), a), binary("/", grouped(binary("-", a, b)), a)];
  const absolute = [binary("-", b, a), binary("-", a, b)];
  const percent = result.literal.markPower !== 0;
  if (percent && a.literal.markPower !== 0) return [...absolute, ...relative];
  return percent ? relative : absolute;
}

const isYear = ({ literal }: Amount) =>
  literal.decimals === 0 &&
  literal.scale === 0 &&
  literal.value.greaterThanOrEqualTo(1900) &&
  literal.value.lessThanOrEqualTo(2100);
