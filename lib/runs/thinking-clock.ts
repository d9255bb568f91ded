const CLOSING = /<\s*\/\s*think(?:ing)?\s*>|<\|end_of_thought\|>|<\s*answer\s*>/gi;
/** Longer than any tag, so that one cut in two is still seen; short, so that a token costs the same however long the text is. */
const KEEP = 24;

/** Notices, from the text as it passes, when the thinking of a reply ended. */
export type ThinkingClock = {
  hear(text: string, now: number): void;
  /** When the thinking closed, null while it has not. A tag quoted in the trace moves it on: the last one before the answer counts. */
  closedAt: number | null;
};

export function thinkingClock(): ThinkingClock {
  let kept = "";
  let answering = false;
  const clock: ThinkingClock = {
    closedAt: null,
    hear(text, now) {
      if (answering) return;
      const heard = kept + text;
      for (const match of heard.matchAll(CLOSING)) {
        const opensAnswer = /answer/i.test(match[0]);
        if (opensAnswer && clock.closedAt !== null) answering = true;
        else clock.closedAt = now;
      }
      // A tag that was already counted must not be counted again at a later time.
      const last = heard.lastIndexOf(">");
      kept = heard.slice(Math.max(heard.length - KEEP, last + 1));
    },
  };
  return clock;
}
