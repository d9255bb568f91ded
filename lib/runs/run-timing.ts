import type { LiveRun } from "./live-run.ts";
import type { Run } from "./schema.ts";

/** What the metrics line shows; null when no token came. `thinks`: the first reply has thinking text. */
export function runTiming(live: LiveRun, thinks: boolean, finishedAt: number): Run["timing"] {
  const { firstTokenAt, lastTokenAt, requestedAt, usage } = live;
  if (firstTokenAt === null || lastTokenAt === null) return null;
  const seconds = (lastTokenAt - firstTokenAt) / 1000;
  const counted = usage !== null && usage.completionTokens > 1 && seconds > 0;
  return {
    firstTokenMs: firstTokenAt - requestedAt,
    totalMs: finishedAt - requestedAt,
    // The first token's time went into the prompt, so the rate is that of the others.
    tokensPerSecond: counted ? Math.round(((usage.completionTokens - 1) / seconds) * 100) / 100 : null,
    thinkingMs: thinks ? thinkingMs(live, firstTokenAt, lastTokenAt) : null,
  };
}

function thinkingMs(live: LiveRun, firstTokenAt: number, lastTokenAt: number): number {
  const closedAt = live.thinking.closedAt;
  const tookOverClosed = closedAt !== null && closedAt < firstTokenAt;
  return live.earlierThinkingMs + (tookOverClosed ? 0 : (closedAt ?? lastTokenAt) - firstTokenAt);
}
