import type { Step } from "./types.ts";

type Bytes = Extract<Step, { bytes: unknown }>;
const isBytes = (step: Step): step is Bytes => step.type === "frame" || step.type === "part";
const bufferOf = (step: Bytes) => Buffer.from(typeof step.bytes === "string" ? Buffer.from(step.bytes) : step.bytes);
const textOf = (step: Bytes) =>
  typeof step.bytes === "string" ? step.bytes : Buffer.from(step.bytes).toString("utf8");

/** Each frame in pieces of the given sizes in turn, one write each: through UTF-8 characters, JSON and line ends. */
export function* splitBytes(steps: Iterable<Step>, sizes: number[]): Generator<Step> {
  let turn = 0;
  for (const step of steps) {
    if (!isBytes(step)) {
      yield step;
      continue;
    }
    const whole = bufferOf(step);
    for (let at = 0; at < whole.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield { type: "part", bytes: whole.subarray(at, at + size), tokens: at === 0 ? step.tokens : 0 };
      at += size;
    }
  }
}

/** Several frames in one write. */
export function* joinFrames(steps: Iterable<Step>, count: number): Generator<Step> {
  let held: Bytes[] = [];
  const joined = (): Step => ({
    type: "part",
    bytes: Buffer.concat(held.map(bufferOf)),
    tokens: held.reduce((sum, one) => sum + one.tokens, 0),
  });
  for (const step of steps) {
    if (isBytes(step)) {
      held.push(step);
      if (held.length < count) continue;
      yield joined();
      held = [];
    } else {
      if (held.length > 0) yield joined();
      held = [];
      yield step;
    }
  }
  if (held.length > 0) yield joined();
}

export function* mapText(steps: Iterable<Step>, change: (text: string) => string): Generator<Step> {
  for (const step of steps) {
    yield isBytes(step) ? { type: "frame", bytes: change(textOf(step)), tokens: step.tokens } : step;
  }
}

/** `extra(i)` goes before frame i (0 = the first frame). */
export function* insertBefore(steps: Iterable<Step>, extra: (index: number) => string | null): Generator<Step> {
  let index = 0;
  for (const step of steps) {
    const bytes = isBytes(step) ? extra(index++) : null;
    if (bytes !== null) yield { type: "frame", bytes, tokens: 0 };
    yield step;
  }
}

/** Everything up to and with token `count`, then `then`. A shorter stream stays whole up to its finish frame. */
export function* afterTokens(steps: Iterable<Step>, count: number, then: Step[]): Generator<Step> {
  let tokens = 0;
  for (const step of steps) {
    if (isBytes(step)) {
      if (tokens >= count || /"finish_reason":"/.test(textOf(step))) break;
      tokens += step.tokens;
    }
    yield step;
  }
  yield* then;
}

/** After token `count` the stream is silent for `ms`, then goes on. */
export function* pauseAfter(steps: Iterable<Step>, count: number, ms: number): Generator<Step> {
  let tokens = 0;
  let paused = false;
  for (const step of steps) {
    if (!paused && tokens >= count) {
      paused = true;
      yield { type: "wait", ms };
    }
    yield step;
    if (isBytes(step)) tokens += step.tokens;
  }
}

/** Leaves out the frames whose text matches. */
export function* without(steps: Iterable<Step>, pattern: RegExp): Generator<Step> {
  for (const step of steps) if (!isBytes(step) || !pattern.test(textOf(step))) yield step;
}
