import { findLoop } from "./find-loop.ts";
import { driftsFrom } from "./language-drift.ts";
import type { ReadBoxes } from "./parse-reply.ts";
import type { Segmentation } from "./segment-reply.ts";
import { isBlank } from "./tags.ts";
import { type Boxed, type ParseOptions, REPLY_FLAGS, type Reply, type ReplyFlag, type Value } from "./types.ts";
import { compareValues } from "./values/compare-values.ts";
import { parseValue } from "./values/parse-value.ts";

export type Observations = {
  /** Everything but its flags. */
  reply: Reply;
  parts: Segmentation;
  boxes: ReadBoxes;
  truncated: "think" | "answer" | null;
  nonStandard: boolean;
  guessed: ReplyFlag[];
  options: ParseOptions;
};

const fold = (boxed: Boxed) => boxed.text.normalize("NFKC").replace(/\s+/g, "");

/** What a box says: its value (12.5\% inside or outside the braces is one thing), else its words. */
function meaning({ value }: Boxed, words: string): string {
  const readAll = value && value.kind !== "text" && !value.parts?.some((part) => part.kind === "text");
  return readAll ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : words;
}

/** Whether boxes of one text differ, by their words and by what these mean. */
function differ(boxed: Boxed[]): boolean {
  const words = boxed.map(fold);
  if (new Set(words).size < 2) return false;
  return new Set(boxed.map((box, i) => meaning(box, words[i] ?? ""))).size > 1;
}

/** Whether the answer's box repeats the thinking's: the same words, or the same value, rounded or as a percentage. */
function repeats(final: Boxed, thought: Boxed, options: ParseOptions): boolean {
  if (fold(final) === fold(thought)) return true;
  if (!final.value || !thought.value || final.value.kind === "text") return false;
  // Percent signs aside: 0.125 is 12.5 %. A factor of a hundred stays a difference.
  const [mine, theirs] = [final.value, thought.value].map((value) => ({ ...value, percent: undefined }) as Value);
  const { decimals } = parseValue(final.raw, options);
  return compareValues(theirs ?? null, mine as Value, "strict", { decimals }).outcome === "equal";
}

/** All flags of a reply, in the order of the contract. */
export function collectFlags({
  reply,
  parts,
  boxes,
  truncated,
  nonStandard,
  guessed,
  options,
}: Observations): ReplyFlag[] {
  const { segments } = parts;
  const answers = segments.filter((segment) => segment.kind === "answer");
  const visible = segments.some(
    (segment) => segment.kind !== "think" && !isBlank(reply.raw.slice(segment.start, segment.end)),
  );
  const lastThought = reply.thinkingBoxed.at(-1);
  const is: Partial<Record<ReplyFlag, boolean>> = {
    "no-open-think": parts.noOpen,
    "no-close-think": parts.noClose && truncated !== "think",
    "no-think": answers.length > 0 && reply.thinking === "",
    untagged: !parts.hasTags && !isBlank(reply.raw),
    unboxed: visible && !boxes.sawBox && truncated === null,
    "truncated-in-think": truncated === "think",
    "truncated-in-answer": truncated === "answer",
    "multi-box": differ(reply.boxed),
    "multi-answer": answers.length > 1 || parts.thinkAfterAnswer,
    "think-answer-mismatch": Boolean(reply.final && lastThought && !repeats(reply.final, lastThought, options)),
    "box-in-think-only": lastThought !== undefined && reply.boxed.length === 0,
    "in-code": boxes.kept.some((box) => box.inCode),
    "empty-box": boxes.sawEmpty,
    "unclosed-box": boxes.kept.some((box) => !box.closed),
    "non-standard-box": nonStandard,
    "empty-answer":
      reply.answer === "" && !visible && (reply.finish === "stop" || reply.finish === "unknown") && truncated === null,
    "tag-in-quote": parts.quotedTags,
    loop: findLoop(reply.thinking).length > 0 || findLoop(reply.answer).length > 0,
    "language-drift": options.prompt !== undefined && driftsFrom(options.prompt, reply.answer),
    "reasoning-field": options.reasoningField === true,
  };
  const ofValues = new Set<ReplyFlag>([...boxes.kept.flatMap((box) => box.flags), ...guessed]);
  return REPLY_FLAGS.filter((flag) => is[flag] === true || ofValues.has(flag));
}
