import { findLoop } from "./find-loop.ts";
import { driftsFrom } from "./language-drift.ts";
import type { ReadBoxes } from "./parse-reply.ts";
import type { Segmentation } from "./segment-reply.ts";
import { isBlank } from "./tags.ts";
import { type Boxed, type ParseOptions, REPLY_FLAGS, type Reply, type ReplyFlag } from "./types.ts";
import { compareValues } from "./values/compare-values.ts";

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

/** Whether two boxes say the same: by their words, or by the number they mean. */
function sameBox(a: Boxed, b: Boxed): boolean {
  if (fold(a) === fold(b)) return true;
  if (!a.value || !b.value || a.value.kind === "text") return false;
  return compareValues(a.value, b.value, "lenient", { unitStated: true }).outcome === "equal";
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
    "multi-box": new Set(reply.boxed.map(fold)).size > 1,
    "multi-answer": answers.length > 1 || parts.thinkAfterAnswer,
    "think-answer-mismatch": Boolean(reply.final && lastThought && !sameBox(reply.final, lastThought)),
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
