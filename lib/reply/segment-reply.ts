import { findTags, isBlank, type Tag } from "./tags.ts";

/** A stretch of raw text between tags. `closed` is whether its own closing tag stood there. */
export type Segment = { kind: "think" | "answer" | "visible"; start: number; end: number; closed: boolean };

export type Segmentation = {
  segments: Segment[];
  hasTags: boolean;
  /** Thinking without an opening tag. */
  noOpen: boolean;
  /** A think that an answer had to end, or that nothing ended. */
  noClose: boolean;
  /** The text ends inside a think. */
  openThink: boolean;
  quotedTags: boolean;
  thinkAfterAnswer: boolean;
};

/** Per tag index: the next one at or after it with a property, -1 where there is none. Filled once, from the right. */
type Lookahead = { goodClose: number[]; lastClose: number; answerOpen: number[]; answerEnd: number[] };

function lookAhead(raw: string, tags: Tag[]): Lookahead {
  const ahead: Lookahead = { goodClose: [], lastClose: -1, answerOpen: [], answerEnd: [] };
  let [good, open, end] = [-1, -1, -1];
  for (let i = tags.length - 1; i >= 0; i--) {
    const tag = tags[i] as Tag;
    if (tag.kind === "think-close") {
      if (ahead.lastClose < 0) ahead.lastClose = i;
      const next = tags[i + 1];
      // The closing tag that counts is followed, after white space, by the answer or by the end of the text.
      if ((!next || next.kind === "answer-open") && isBlank(raw.slice(tag.end, next?.start ?? raw.length))) good = i;
    }
    if (tag.kind === "answer-open") open = i;
    if (tag.kind === "answer-open" || tag.kind === "answer-close") end = i;
    ahead.goodClose[i] = good;
    ahead.answerOpen[i] = open;
    ahead.answerEnd[i] = end;
  }
  return ahead;
}

/**
 * Cuts a raw reply into thinking, answers and other visible text by the precedence of the reply contract. Linear.
 * `reasoningField`: the first think's tags were added by the client, whose closing tag is the last one.
 */
export function segmentReply(raw: string, reasoningField = false): Segmentation {
  const tags = findTags(raw);
  const ahead = lookAhead(raw, tags);
  const result: Segmentation = {
    segments: [],
    hasTags: tags.length > 0,
    noOpen: false,
    noClose: false,
    openThink: false,
    quotedTags: false,
    thinkAfterAnswer: false,
  };
  const closeFrom = (i: number): number => {
    const good = reasoningField ? -1 : (ahead.goodClose[i] ?? -1);
    if (good >= 0) return good;
    return ahead.lastClose >= i ? ahead.lastClose : -1;
  };
  const add = (kind: Segment["kind"], start: number, end: number, closed: boolean) => {
    if (kind !== "visible" || !isBlank(raw.slice(start, end))) result.segments.push({ kind, start, end, closed });
  };
  let at = 0;
  let position = 0;
  const firstClose = tags.findIndex((tag) => tag.kind === "think-close");
  const firstOpen = tags.findIndex((tag) => tag.kind === "think-open");
  if (firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen)) {
    const close = closeFrom(0);
    const tag = tags[close] as Tag;
    result.noOpen = true;
    result.quotedTags = close > 0;
    add("think", 0, tag.start, true);
    at = close + 1;
    position = tag.end;
  }
  let answered = false;
  while (at < tags.length) {
    const tag = tags[at] as Tag;
    add("visible", position, tag.start, true);
    position = tag.end;
    if (tag.kind === "think-open") {
      if (answered) result.thinkAfterAnswer = true;
      const close = closeFrom(at + 1);
      const stop = close >= 0 ? close : (ahead.answerOpen[at + 1] ?? -1);
      const ending = tags[stop];
      if ((stop >= 0 ? stop : tags.length) > at + 1) result.quotedTags = true;
      if (close < 0) result.noClose = true;
      if (!ending) result.openThink = true;
      add("think", position, ending?.start ?? raw.length, close >= 0);
      position = close >= 0 && ending ? ending.end : (ending?.start ?? raw.length);
      at = close >= 0 ? close + 1 : stop >= 0 ? stop : tags.length;
    } else if (tag.kind === "answer-open") {
      const stop = ahead.answerEnd[at + 1] ?? -1;
      const ending = tags[stop];
      const closed = ending?.kind === "answer-close";
      add("answer", position, ending?.start ?? raw.length, closed);
      answered ||= closed;
      position = ending ? (closed ? ending.end : ending.start) : raw.length;
      at = ending ? (closed ? stop + 1 : stop) : tags.length;
    } else {
      at++; // A stray closing tag belongs to nothing.
    }
  }
  add("visible", position, raw.length, true);
  return result;
}
