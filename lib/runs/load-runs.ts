import type { Executor } from "../db/database.ts";
import type { RunRow } from "../db/schema.ts";
import { describeTwin } from "./describe-twin.ts";
import { isOver } from "./is-over.ts";
import { linkTwins } from "./link-twins.ts";
import { applyEvent, emptyReplies, fromEventRow, type ReplyText } from "./logged-event.ts";
import type { Run } from "./schema.ts";
import { toRun } from "./to-run.ts";

/** Ids of one query, within SQLite's limit of bound values. */
const IDS_PER_QUERY = 500;

/** The runs of `rows`, by id, each with what its twin came to. */
export async function loadRuns(executor: Executor, rows: RunRow[]): Promise<Map<string, Run>> {
  const links = await linkTwins(executor, rows);
  const given = new Set(rows.map((row) => row.id));
  const others = [...links.values()].filter((row) => !given.has(row.id));
  const runs = await readRuns(executor, [...rows, ...others]);
  return new Map(
    rows.flatMap(({ id }) => {
      const run = runs.get(id);
      const other = runs.get(links.get(id)?.id ?? "");
      return run ? [[id, other ? { ...run, twin: describeTwin(run, other) } : run] as const] : [];
    }),
  );
}

/** Finished runs from their kept texts, those still going from what their logs hold by now. */
async function readRuns(executor: Executor, rows: RunRow[]): Promise<Map<string, Run>> {
  const texts = await loadReplies(executor, rows);
  const newest = await loadNewestSeqs(executor, rows);
  return new Map(
    rows.map((row) => [
      row.id,
      toRun({ ...row, last_seq: newest.get(row.id) ?? row.last_seq }, texts.get(row.id) ?? emptyReplies(row.n)),
    ]),
  );
}

/** The reply texts of `rows`, by run id, without parsing them. */
export async function loadReplies(executor: Executor, rows: RunRow[]): Promise<Map<string, ReplyText[]>> {
  const texts = new Map<string, ReplyText[]>(rows.map((row) => [row.id, emptyReplies(row.n)]));
  const over = rows.filter((row) => isOver(row.status)).map((row) => row.id);
  for (let at = 0; at < over.length; at += IDS_PER_QUERY) {
    const kept = await executor
      .selectFrom("replies")
      .selectAll()
      .where("run_id", "in", over.slice(at, at + IDS_PER_QUERY))
      .execute();
    for (const reply of kept) {
      const list = texts.get(reply.run_id);
      if (!list) continue;
      list[reply.idx] = {
        index: reply.idx,
        raw: reply.raw,
        finish: reply.finish as ReplyText["finish"],
        reasoningField: reply.reasoning_field === 1,
        checked: reply.checked_json ? JSON.parse(reply.checked_json) : null,
      };
    }
  }
  for (const row of rows) if (!isOver(row.status)) texts.set(row.id, await replayReplies(executor, row.id, row.n));
  return texts;
}

/** A run's row learns its last number only at its end; until then the log knows. */
async function loadNewestSeqs(executor: Executor, rows: RunRow[]): Promise<Map<string, number>> {
  const going = rows.filter((row) => !isOver(row.status)).map((row) => row.id);
  if (going.length === 0) return new Map();
  const newest = await executor
    .selectFrom("run_events")
    .select((e) => ["run_id", e.fn.max("seq").as("seq")])
    .where("run_id", "in", going)
    .groupBy("run_id")
    .execute();
  return new Map(newest.map((row) => [row.run_id, row.seq]));
}

/** The reply texts that a run's log holds. */
export async function replayReplies(executor: Executor, runId: string, n: number): Promise<ReplyText[]> {
  const replies = emptyReplies(n);
  const rows = await executor
    .selectFrom("run_events")
    .select(["seq", "type", "data_json"])
    .where("run_id", "=", runId)
    .orderBy("seq")
    .execute();
  for (const row of rows) applyEvent(replies, fromEventRow(row));
  return replies;
}
