/** How a reply ended. `stopped`: by a person. `interrupted`: broke after its first token. `unknown`: the server never said. */
export type Finish = "stop" | "length" | "stopped" | "interrupted" | "error" | "unknown";

export type TaskKind = "number" | "choice" | "multi-choice" | "yes-no" | "text";

/** What a boxed text means. `number` is scaled and signed: 12.5\% is { number: 0.125, percent: true }; 3.2亿元 is 320000000 CNY. */
export type Value = {
  kind: "number" | "range" | "choice" | "verdict" | "list" | "text";
  number?: number;
  low?: number;
  high?: number;
  unit?: string;
  currency?: string;
  percent?: boolean;
  choices?: string[];
  /** The contract's id: compliant | non-compliant | needs-review; yes | no ... */
  verdict?: string;
  parts?: Value[];
};

/** Offsets are UTF-16 positions in `Reply.raw`; the span covers the whole command and an absorbed `\%`. */
export type Boxed = { raw: string; text: string; start: number; end: number; value: Value | null };

/** What a check says about one place in the text. */
export type Finding = {
  check: string;
  verdict: "pass" | "fail" | "not-checkable";
  message: string;
  start: number;
  end: number;
  expected?: string;
  got?: string;
  /** The written number that is wrong, inside the place. */
  place?: { start: number; end: number };
  /** Where the form it was asked with holds what this speaks of; positions in that field's text, `words` what stands there. */
  source?: { field: string; start: number; end: number; words: string };
  /** Later computations that take up the wrong number, and whether what they show still holds with it computed right. */
  usedAgain?: { start: number; end: number; holds: boolean }[];
};

/** The italic words of the reply contract: observations about a reply, never judgements of it. */
export const REPLY_FLAGS = [
  "no-open-think",
  "no-close-think",
  "no-think",
  "untagged",
  "unboxed",
  "truncated-in-think",
  "truncated-in-answer",
  "multi-box",
  "multi-answer",
  "think-answer-mismatch",
  "box-in-think-only",
  "in-code",
  "empty-box",
  "unclosed-box",
  "non-standard-box",
  "ambiguous-locale",
  "range",
  "empty-answer",
  "tag-in-quote",
  "loop",
  "language-drift",
  "reasoning-field",
] as const;
export type ReplyFlag = (typeof REPLY_FLAGS)[number];

/** One verdict of a workspace's contract and the words that mean it, negatives first where one word holds another. */
export type VerdictWords = { id: string; words: string[] };

export type ParseOptions = {
  /** Which of n replies this is. */
  index?: number;
  /** Default "stop". */
  finish?: Finish;
  /** Decides whether a lone letter is a choice and whether words are mapped by polarity. */
  task?: TaskKind;
  /** A workspace's own verdict words; they replace the yes/no polarity table. */
  verdicts?: VerdictWords[];
  /** The question, for language-drift. */
  prompt?: string;
  /** The reasoning came in a field of its own and stands in front, between tags that the door added. */
  reasoningField?: boolean;
};

export type Reply = {
  index: number;
  raw: string;
  thinking: string;
  answer: string;
  boxed: Boxed[];
  thinkingBoxed: Boxed[];
  final: Boxed | null;
  candidate: Boxed | null;
  finish: Finish;
  flags: ReplyFlag[];
  findings: Finding[];
  corrected: Value | null;
  /** Which checks found them, in which version (`arithmetic@1 quotes@1`); absent where none ran. */
  checksVersion?: string;
};
