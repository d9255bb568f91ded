import { groupVotes } from "../checks/votes/group-votes.ts";
import type { RunRow } from "../db/schema.ts";
import { parseReply } from "../reply/parse-reply.ts";
import type { ParseOptions, Reply } from "../reply/types.ts";
import type { ReplyText } from "./logged-event.ts";
import { readRunModel } from "./run-model.ts";
import type { Run, RunStatus } from "./schema.ts";

/** How the replies of a run are to be read, as its workspace asked when it was started. */
export type ReplyTask = Pick<ParseOptions, "task" | "verdicts">;

/** Reads the replies of a run by its own task. An unfinished one is read as far as it goes, with finish "unknown". */
export function parseReplies(row: RunRow, replies: ReplyText[]): Reply[] {
  const task: ReplyTask = row.task_json ? JSON.parse(row.task_json) : {};
  return replies.map(({ index, raw, finish, reasoningField, checked }) => {
    const options = { ...task, index, finish: finish ?? "unknown", prompt: row.user_prompt, reasoningField } as const;
    const reply = parseReply(raw, options);
    if (!checked) return reply;
    return { ...reply, findings: checked.findings, corrected: checked.corrected, checksVersion: checked.version };
  });
}

/** The template of the prompt library that a run was asked with. */
export function templateOf(row: Pick<RunRow, "template_id" | "template_version">): Run["template"] {
  if (row.template_id === null || row.template_version === null) return null;
  return { id: row.template_id, version: row.template_version };
}

/** A stored run with the texts of its replies, as the API tells it; its twin is another run, and not known here. */
export function toRun(row: RunRow, texts: ReplyText[]): Run {
  const replies = parseReplies(row, texts);
  const live = row.status === "queued" || row.status === "running";
  return {
    id: row.id,
    conversationId: row.conversation_id,
    messageId: row.message_id,
    workspace: row.workspace_id,
    template: templateOf(row),
    promptVersion: row.prompt_version,
    language: row.language as Run["language"],
    status: row.status as RunStatus,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    model: readRunModel(row.model_json),
    preset: row.preset as Run["preset"],
    sampling: JSON.parse(row.sampling_json),
    prompt: { system: row.system_prompt, user: row.user_prompt },
    replies,
    votes: live || replies.length < 2 ? null : groupVotes(replies),
    twin: null,
    usage: row.usage_json ? JSON.parse(row.usage_json) : null,
    timing: row.timing_json ? JSON.parse(row.timing_json) : null,
    error: row.error_json ? JSON.parse(row.error_json) : null,
    continuedFrom: row.continued_from,
    prefixLength: row.prefix_length,
    lastSeq: row.last_seq,
  };
}
