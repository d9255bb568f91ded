import { parentPort } from "node:worker_threads";
import { type CheckContext, type Checked, checkReply } from "../checks/check-reply.ts";
import type { Reply } from "../reply/types.ts";

/** One reply to check, and its answer, by number. */
export type CheckTask = { id: number; reply: Reply; context: CheckContext };
export type CheckAnswer = { id: number; checked: Checked };

parentPort?.on("message", ({ id, reply, context }: CheckTask) => {
  const answer: CheckAnswer = { id, checked: checkReply(reply, context) };
  parentPort?.postMessage(answer);
});
