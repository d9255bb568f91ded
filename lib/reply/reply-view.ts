import { mayBecomeTag, startsEscaped, type TagKind, tagKind, tagPattern, withoutSpecials } from "./tags.ts";

export type ReplyPhase = "start" | "thinking" | "answer";
/** `revision` grows whenever text already shown turns out to be something else; otherwise both texts only grow. */
export type ReplyView = { phase: ReplyPhase; thinking: string; answer: string; revision: number };
export type ReplyDelta = { phase: ReplyPhase; thinking: string; answer: string; revision: number; reset: boolean };

type Mode = "start" | "think" | "closing" | "visible" | "answer" | "after";

/**
 * The provisional reading of a reply while it arrives. Text is only ever appended or moved as a whole, and a tail that may
 * become a tag is held back, so a push costs what it brings. Decisions that need the future (is this `</think>` quoted?)
 * are taken as they look and taken back with a new revision.
 */
export function createReplyView() {
  let mode: Mode = "start";
  let [thinking, answer] = ["", ""];
  let [newThinking, newAnswer] = ["", ""];
  let revision = 0;
  let takenRevision = 0;
  let held = "";
  let escaped: boolean | null = null;
  /** The closing tag not yet confirmed by an answer, and everything that came after it. */
  let sinceClose: string | null = null;
  let openSeen = false;
  let confirmed = false;

  const think = (text: string) => {
    const piece = thinking === "" ? text.trimStart() : text;
    thinking += piece;
    newThinking += piece;
  };
  const say = (text: string) => {
    const piece = answer === "" ? text.trimStart() : text;
    answer += piece;
    newAnswer += piece;
  };
  const clearAnswer = () => {
    if (answer === "") return;
    answer = "";
    newAnswer = "";
    revision++;
  };
  /** What looked like an answer was still thinking. */
  const takeBack = (literal: string) => {
    const moved = sinceClose ?? answer;
    revision++;
    answer = "";
    newAnswer = "";
    think(moved);
    sinceClose = literal;
    mode = "closing";
  };

  function onText(text: string) {
    if (text === "") return;
    if (sinceClose !== null) sinceClose += text;
    const blank = text.trim() === "";
    if (mode === "think") think(text);
    else if (mode === "answer" || mode === "visible") say(text);
    else if (!blank && (mode === "start" || mode === "closing")) {
      mode = "visible";
      say(text);
    }
  }

  function onTag(kind: TagKind, literal: string) {
    if (mode === "think" && kind !== "think-close") return think(literal);
    if (kind === "think-close") {
      if (mode === "think") {
        sinceClose = literal;
        mode = "closing";
      } else if (!confirmed && (sinceClose !== null || !openSeen)) takeBack(literal);
      else if (mode === "answer") say(literal);
      return;
    }
    if (mode === "answer" && kind === "think-open") return onText(literal);
    if (sinceClose !== null) sinceClose += literal;
    if (kind === "answer-close") {
      if (mode === "answer") mode = "after";
      return;
    }
    if (kind === "answer-open") {
      // Right after the closing tag: that tag was the real one.
      if (mode === "closing") {
        sinceClose = null;
        confirmed = true;
      }
      clearAnswer();
      mode = "answer";
      return;
    }
    if (mode === "visible" && sinceClose === null) clearAnswer();
    if (mode === "visible" && sinceClose !== null) return say(literal);
    openSeen = true;
    confirmed = false;
    sinceClose = null;
    if (thinking !== "") think("\n\n");
    mode = "think";
  }

  /** The length of the front of `text` that can no longer become part of a tag. */
  function settled(text: string): number {
    for (let at = text.length - 1, seen = 0; at >= 0 && seen < 48; at--, seen++) {
      const c = text[at];
      if ((c === "<" || (c === "&" && escaped)) && mayBecomeTag(text.slice(at), escaped === true)) return at;
    }
    return text.length;
  }

  function push(chunk: string) {
    let text = held + chunk;
    if (escaped === null) {
      // Escaped tags count only when the text begins with one: wait until that is known.
      const front = text.trimStart();
      // Blanks in front are never shown, and keeping them would make every push look at all of them again.
      if (front === "") {
        held = "";
        return;
      }
      if (front.startsWith("&") && !startsEscaped(text) && mayBecomeTag(front, true)) {
        held = front;
        return;
      }
      escaped = startsEscaped(text);
    }
    const safe = settled(text);
    held = text.slice(safe);
    text = text.slice(0, safe);
    let at = 0;
    for (const match of text.matchAll(tagPattern(escaped))) {
      onText(withoutSpecials(text.slice(at, match.index)));
      onTag(tagKind(match), match[0]);
      at = match.index + match[0].length;
    }
    onText(withoutSpecials(text.slice(at)));
  }

  const phase = (): ReplyPhase =>
    mode === "think" || (mode === "closing" && answer === "") ? "thinking" : mode === "start" ? "start" : "answer";
  return {
    push,
    view: (): ReplyView => ({ phase: phase(), thinking, answer, revision }),
    take(): ReplyDelta {
      const reset = revision !== takenRevision;
      const delta = {
        phase: phase(),
        thinking: reset ? thinking : newThinking,
        answer: reset ? answer : newAnswer,
        revision,
        reset,
      };
      takenRevision = revision;
      newThinking = "";
      newAnswer = "";
      return delta;
    },
  };
}
