import { fetchRun } from "#components/conversation/run-requests.ts";
import type { Reply } from "#lib/reply/types.ts";
import type { Run } from "#lib/runs/schema.ts";

const KEPT = 8;
const asked = new Map<string, Promise<Run>>();

/** The reply with its raw text, which a page leaves out of finished runs. Rejects when the run cannot be read. */
export async function readWholeReply(runId: string, reply: Reply): Promise<Reply> {
  if (reply.raw !== "") return reply;
  let run = asked.get(runId);
  if (!run) {
    run = fetchRun(runId);
    asked.set(runId, run);
    run.catch(() => asked.delete(runId));
    const oldest = asked.size > KEPT ? asked.keys().next().value : undefined;
    if (oldest !== undefined) asked.delete(oldest);
  }
  return (await run).replies[reply.index] ?? reply;
}
