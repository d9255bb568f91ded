import { setTimeout as sleep } from "node:timers/promises";
import { buildMessages } from "../build-messages.ts";
import { generate } from "../generate.ts";
import { type Check, type DoctorContext, fail, pass, warn } from "./context.ts";
import { runningRequests } from "./running-requests.ts";

const LIMIT_MS = 3000;

/** Stopping here stops there: the server's running requests go back to what they were. */
export const checkStop: Check = async (context) => {
  const before = await runningRequests(context.target, context.signal);
  if (!(await startAndStop(context))) return null;
  if (before === null) return warn("stop", "unseen");
  const start = Date.now();
  while (Date.now() - start < LIMIT_MS) {
    const now = await runningRequests(context.target, context.signal);
    const ms = Date.now() - start;
    if (now !== null && now <= before) return pass("stop", "ok", { ms: Math.max(ms, 100) });
    await sleep(150, undefined, { signal: context.signal });
  }
  return fail("stop", "still", { seconds: LIMIT_MS / 1000 });
};

/** Begins a long reply and leaves it after its first text; false when there was none. */
async function startAndStop({ target, signal }: DoctorContext): Promise<boolean> {
  try {
    const events = generate({
      target,
      messages: buildMessages(target.profile, [
        { role: "user", content: "Write out the numbers from 1 to 2000 in words." },
      ]),
      sampling: { max_tokens: Math.min(2000, Math.max(16, (target.contextLength ?? 4096) - 512)) },
      n: 1,
      sessionId: "endpoint-check",
      requestId: `endpoint-check-stop-${Date.now()}`,
      signal,
    });
    for await (const event of events) if (event.type === "delta") return true;
  } catch {
    // What is wrong with replies is the streaming check's to say.
    signal.throwIfAborted();
  }
  return false;
}
