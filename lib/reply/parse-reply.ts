import { collectFlags } from "./collect-flags.ts";
import { findBoxes } from "./find-boxes.ts";
import { type Candidate, findNonStandardBox, findUnboxedValue } from "./find-candidate.ts";
import { isEmptyBox, makeBoxed, type ReadBox, rememberValues } from "./make-boxed.ts";
import { type Segment, type Segmentation, segmentReply } from "./segment-reply.ts";
import { danglingTag, isBlank, readable } from "./tags.ts";
import type { Boxed, Finish, ParseOptions, Reply } from "./types.ts";

/** What was read of the visible text or of the thinking. */
export type ReadBoxes = { kept: ReadBox[]; sawBox: boolean; sawEmpty: boolean };

const CUT: readonly Finish[] = ["length", "stopped", "interrupted", "error"];

/**
 * Reads a model's raw text by the reply contract. Pure and linear in the length; the same text always gives the same
 * reply. Never throws: whatever arrives has a parse.
 */
export function parseReply(raw: string, options: ParseOptions = {}): Reply {
  const finish = options.finish ?? "stop";
  // A piece of a tag at the end of a text that broke off was never shown while it streamed, and is not shown now.
  const text = finish === "stop" ? raw : raw.slice(0, raw.length - danglingTag(raw));
  return { ...readReply(text, finish, options), raw };
}

function readReply(raw: string, finish: Finish, options: ParseOptions): Reply {
  const parts = segmentReply(raw, options.reasoningField);
  const thinks = parts.segments.filter((segment) => segment.kind === "think");
  const visible = parts.segments.filter((segment) => segment.kind !== "think");
  const chosen = chooseAnswer(raw, visible);
  const thinking = joinTexts(raw, thinks);
  const answer = joinTexts(raw, chosen);
  const boxes = readBoxes(raw, visible, options);
  const thinkingBoxed = readBoxes(raw, thinks, options)
    .kept.filter((box) => box.closed)
    .map((box) => box.boxed);
  const boxed = answerLast(
    boxes.kept.map((box) => box.boxed),
    chosen,
  );
  const final = boxed.at(-1) ?? null;
  const truncated = truncation(raw, parts, visible, finish);
  const found = final ? null : guessFrom(raw, chosen, options, truncated !== null);
  const candidate = final ? null : (found?.candidate.boxed ?? thinkingBoxed.at(-1) ?? null);
  const reply: Reply = {
    index: options.index ?? 0,
    raw,
    thinking,
    answer,
    boxed,
    thinkingBoxed,
    final,
    candidate,
    finish,
    flags: [],
    findings: [],
    corrected: null,
  };
  const nonStandard = found?.nonStandard ?? false;
  reply.flags = collectFlags({
    reply,
    parts,
    boxes,
    truncated,
    nonStandard,
    guessed: found?.candidate.flags ?? [],
    options,
  });
  return reply;
}

/** The last complete answer, else the last partial one, else all visible text outside the tags. */
function chooseAnswer(raw: string, visible: Segment[]): Segment[] {
  const answers = visible.filter((segment) => segment.kind === "answer");
  const says = (segment: Segment) => !isBlank(raw.slice(segment.start, segment.end));
  const best =
    answers.findLast((segment) => segment.closed && says(segment)) ??
    answers.findLast(says) ??
    answers.findLast((segment) => segment.closed) ??
    answers.at(-1);
  const outside = visible.filter((segment) => segment.kind === "visible");
  return best && (says(best) || outside.length === 0) ? [best] : outside;
}

/**
 * Boxes in reading order, but those of the answer after those around it: the last one is `final`, which is the answer's
 * last and only without one there the last of all.
 */
function answerLast(boxed: Boxed[], chosen: Segment[]): Boxed[] {
  const inAnswer = (box: Boxed) => chosen.some((part) => box.start >= part.start && box.end <= part.end);
  const last = boxed.findLastIndex(inAnswer);
  if (last < 0 || last === boxed.length - 1) return boxed;
  return [...boxed.filter((box) => !inAnswer(box)), ...boxed.filter(inAnswer)];
}

function joinTexts(raw: string, segments: Segment[]): string {
  return segments
    .map((segment) => readable(raw.slice(segment.start, segment.end)))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** Boxes of some segments in order. Those in LaTeX code count only when there is no other. */
function readBoxes(raw: string, segments: Segment[], options: ParseOptions): ReadBoxes {
  const all: ReadBox[] = [];
  const read = rememberValues(options);
  for (const segment of segments) {
    const { boxes, tail } = findBoxes(raw, segment.start, segment.end);
    for (const span of boxes) all.push(makeBoxed(raw, span, options, segment.end, read));
    // Only at the end of the text: elsewhere an unclosed box is a slip of the pen, not a value.
    if (tail && endsText(raw, segment)) {
      const end = lastInk(raw, segment.end);
      if (end > tail.innerStart && !raw.slice(tail.innerStart, end).includes("\n")) {
        all.push(makeBoxed(raw, { ...tail, innerEnd: end, end }, options));
      }
    }
  }
  const filled = all.filter((box) => !isEmptyBox(box.boxed));
  const plain = filled.filter((box) => !box.inCode);
  const kept = plain.length > 0 ? plain : filled;
  const sawEmpty = all.some((box) => isEmptyBox(box.boxed) && (!box.inCode || plain.length === 0));
  return { kept, sawBox: all.length > 0, sawEmpty };
}

/** Nothing but closing tags, blanks and special tokens comes after the segment. */
function endsText(raw: string, segment: Segment): boolean {
  const rest = raw.slice(segment.end, segment.end + 200);
  return (
    segment.end + rest.length === raw.length &&
    isBlank(rest.replace(/<\s{0,4}\/\s{0,4}answer\s{0,4}>|<\|end_of_solution\|>|&lt;\/answer&gt;/gi, ""))
  );
}

/** Where the last visible character before `end` ends: special tokens, blanks and closing maths delimiters are not it. */
function lastInk(raw: string, end: number): number {
  const from = Math.max(0, end - 400);
  const tail = raw.slice(from, end);
  const match = /(?:\s|<\|[a-z_]{2,20}\|>|<\/s>|\$|\\\)|\\\])+$/i.exec(tail);
  const ink = match ? from + match.index : end;
  // A backslash whose letter never came.
  return raw[ink - 1] === "\\" && raw[ink - 2] !== "\\" ? ink - 1 : ink;
}

/** Where a reply that was not finished broke off; null when it is whole. */
function truncation(raw: string, parts: Segmentation, visible: Segment[], finish: Finish): "think" | "answer" | null {
  if (parts.openThink) return finish === "stop" ? null : "think";
  const answers = visible.filter((segment) => segment.kind === "answer");
  if (finish === "unknown") return answers.at(-1)?.closed === false ? "answer" : null;
  if (!CUT.includes(finish) || isBlank(raw)) return null;
  return answers.length > 0 && answers.at(-1)?.closed ? null : "answer";
}

/** A guess from what is visible; from a text that broke off only a whole non-standard box. */
function guessFrom(
  raw: string,
  chosen: Segment[],
  options: ParseOptions,
  truncated: boolean,
): { candidate: Candidate; nonStandard: boolean } | null {
  for (const part of [...chosen].reverse()) {
    const other = findNonStandardBox(raw, part.start, part.end, options);
    if (other) return { candidate: other, nonStandard: true };
  }
  if (truncated) return null;
  for (const part of [...chosen].reverse()) {
    const value = findUnboxedValue(raw, part.start, part.end, options);
    if (value) return { candidate: value, nonStandard: false };
  }
  return null;
}
