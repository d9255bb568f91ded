import type { ServerResponse } from "node:http";
import type { RecordedRequest, Step } from "./types.ts";

/** Frames written at full speed before other connections get their turn. */
const FRAMES_PER_TURN = 32;

/**
 * Writes the steps of a stream. `rate` is tokens per second of the whole response; Infinity = as fast as the socket
 * takes them. A stream that is late writes what is due in one go, as a loaded server does. Resolves when the response is
 * over, whoever ended it.
 */
export async function sendSteps(
  response: ServerResponse,
  steps: Iterable<Step>,
  rate: number,
  record: RecordedRequest,
): Promise<void> {
  let gone = response.destroyed;
  let wake: (() => void) | null = null;
  const onClose = () => {
    gone = true;
    wake?.();
  };
  response.on("close", onClose);
  const sleep = (ms: number | null) =>
    new Promise<void>((resolve) => {
      const timer = ms === null || ms === Infinity ? null : setTimeout(resolve, ms);
      wake = () => {
        if (timer) clearTimeout(timer);
        resolve();
      };
      if (gone) wake();
    });
  const drained = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      response.once("drain", resolve);
    });
  let began = performance.now();
  let due = 0;
  let sent = 0;
  try {
    for (const step of steps) {
      if (gone) return;
      switch (step.type) {
        case "frame":
        case "part": {
          if (rate !== Infinity && step.tokens > 0) {
            const at = began + (due * 1000) / rate;
            due += step.tokens;
            const now = performance.now();
            if (at > now) await sleep(at - now);
          } else if (++sent % FRAMES_PER_TURN === 0) await new Promise<void>((resolve) => setImmediate(resolve));
          if (gone) return;
          record.tokens += step.tokens;
          if (!response.write(step.bytes)) await drained();
          // Each write is a chunk of the transfer encoding, so a read of its own even where the kernel joins them.
          if (step.type === "part") await new Promise<void>((resolve) => setImmediate(resolve));
          break;
        }
        case "wait":
          if (!response.headersSent) response.flushHeaders();
          await sleep(step.ms);
          began += step.ms;
          break;
        case "hang":
          await sleep(null);
          break;
        case "reset":
        case "cut": {
          // What was written must have been read, or the reset takes it away.
          await sleep(30);
          record.end = "reset";
          const socket = response.socket;
          if (step.type === "reset") socket?.resetAndDestroy();
          else socket?.end(() => socket.destroy());
          return;
        }
      }
    }
    if (!gone) {
      record.end = "finished";
      response.end();
    }
  } finally {
    response.off("close", onClose);
  }
}
