import type { Database } from "../db/database.ts";
import { requestStop } from "./end-run.ts";
import type { Runtime } from "./runtime.ts";
import { wakeViewers } from "./wake-viewers.ts";

/** One channel for all processes on a database. */
export const CHANNEL = "workbench_runs";
/** PostgreSQL refuses payloads of 8,000 bytes. */
const LONGEST_PAYLOAD = 7500;

export type Notice = { type: "stored"; runId: string; seq: number } | { type: "stop"; runId: string };

/**
 * Wakes the other processes: many runs in one notice, as `s:<id>:<seq>` or `x:<id>` apart by commas. Never rejects:
 * readers elsewhere also poll, so that a lost notice only makes them a second late.
 */
export async function sayNotices(database: Database, notices: Notice[]): Promise<void> {
  try {
    let payload = "";
    for (const notice of notices) {
      const word = notice.type === "stored" ? `s:${notice.runId}:${notice.seq}` : `x:${notice.runId}`;
      if (payload.length + word.length > LONGEST_PAYLOAD) {
        await database.notify(CHANNEL, payload);
        payload = "";
      }
      payload += payload === "" ? word : `,${word}`;
    }
    if (payload !== "") await database.notify(CHANNEL, payload);
  } catch (error) {
    console.error(`runs: no notice sent: ${error instanceof Error ? error.message : error}`);
  }
}

export function hearNotice(runtime: Runtime, payload: string): void {
  for (const word of payload.split(",")) {
    const [type, runId] = word.split(":");
    if (!runId) continue;
    const live = runtime.live.get(runId);
    if (type === "x") {
      if (live) void requestStop(runtime, live);
    } else if (!live) {
      wakeViewers(runtime, runId);
    }
  }
}
