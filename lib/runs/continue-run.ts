import type { Actor } from "../access/actor.ts";
import { appendReply } from "../conversations/append-turn.ts";
import { findMessage, loadBranch } from "../conversations/load-branch.ts";
import type { RunRow } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { buildMessages } from "../model/build-messages.ts";
import type { Sampling } from "../model/types.ts";
import type { Reply } from "../reply/types.ts";
import { beginRun } from "./begin-run.ts";
import { closeThinking } from "./close-thinking.ts";
import { findRunRow } from "./get-run.ts";
import { isOver } from "./is-over.ts";
import { loadReplies } from "./load-runs.ts";
import { getRuntime, type Runtime } from "./runtime.ts";
import type { ContinueRunRequest, Language, Run } from "./schema.ts";
import { fitSampling } from "./start-run.ts";
import { parseReplies, templateOf } from "./to-run.ts";

const DEFAULT_BUDGET = 4000;
/** An answer needs room even where the whole budget was smaller than one. */
const LEAST_ANSWER = 512;

/**
 * Starts a run that goes on from the text of one that is over, as another reply to the same question. `answer-now`
 * closes the thinking and opens the answer, `more-budget` doubles the tokens, `resume` keeps them. Throws `not_found`,
 * `conflict` (still going, complete, or several replies), and what starting a run throws.
 */
export async function continueRun(
  actor: Actor,
  id: string,
  { how }: ContinueRunRequest,
  runtime?: Runtime,
): Promise<Run> {
  const hub = runtime ?? (await getRuntime());
  const row = await findRunRow(hub, actor, id);
  const { text, reply } = await readReply(hub, row, how);
  const { kysely } = hub.database;
  const message = await findMessage(kysely, row.conversation_id, row.message_id);
  const branch = await loadBranch(kysely, row.conversation_id, message?.parent_id ?? null);

  const door = await hub.door();
  const model: Run["model"] = JSON.parse(row.model_json);
  const target = await door.resolveTarget(actor, { endpoint: model.endpoint, profile: model.profile });
  const prefix = how === "answer-now" ? closeThinking(text.raw, reply, target.profile) : text.raw;
  const messages = buildMessages(target.profile, branch.turns, prefix === "" ? {} : { prefix });
  const before: Sampling = JSON.parse(row.sampling_json);
  const budget = before.max_tokens ?? DEFAULT_BUDGET;
  const sampling = await fitSampling(door, target, messages, {
    ...before,
    max_tokens: how === "more-budget" ? budget * 2 : how === "answer-now" ? Math.max(budget, LEAST_ANSWER) : budget,
  });
  const timing: Run["timing"] = row.timing_json ? JSON.parse(row.timing_json) : null;
  const run = {
    target,
    messages,
    sampling,
    preset: row.preset as Run["preset"],
    n: 1,
    userPrompt: row.user_prompt,
    workspace: row.workspace_id,
    template: templateOf(row),
    promptVersion: row.prompt_version,
    language: row.language as Language | null,
    task: row.task_json ? JSON.parse(row.task_json) : {},
    twinOf: row.twin_of,
    continues: {
      run: row,
      how,
      prefix,
      prefixLength: text.raw.length,
      reasoningField: text.reasoningField,
      earlierThinkingMs: timing?.thinkingMs ?? 0,
    },
  };
  return beginRun(hub, actor, run, async (trx, now) => {
    const at = { conversationId: row.conversation_id, userMessageId: message?.parent_id ?? "" };
    return { ...at, replyMessageId: await appendReply(trx, { ...at, workspace: row.workspace_id, now }) };
  });
}

async function readReply(runtime: Runtime, row: RunRow, how: ContinueRunRequest["how"]) {
  if (!isOver(row.status)) {
    throw new AppError("conflict", "This run is still going.", "Wait for it or stop it, then go on from its text.");
  }
  if (row.n > 1) {
    throw new AppError(
      "conflict",
      "A run of several replies cannot be continued.",
      "Ask the question once more with n = 1, or with a larger max_tokens.",
    );
  }
  const [text] = (await loadReplies(runtime.database.kysely, [row])).get(row.id) ?? [];
  if (!text) throw new AppError("not_found", "This run has no text.", "Ask the question again.");
  const [reply] = parseReplies(row, [text]);
  if (!reply) throw new AppError("not_found", "This run has no reply.", "Ask the question again.");
  if (isComplete(row, reply, how)) {
    throw new AppError("conflict", "This reply is complete: there is nothing to go on from.", "Ask a new question.");
  }
  return { text, reply };
}

/** The model ended it by itself. Only a trace that never came to an answer can still be asked for one. */
function isComplete(row: RunRow, reply: Reply, how: ContinueRunRequest["how"]): boolean {
  const ended = row.status === "done" && reply.finish === "stop";
  return ended && !(how === "answer-now" && reply.answer.trim() === "");
}
