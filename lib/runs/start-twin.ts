import type { Actor } from "../access/actor.ts";
import { findMessage } from "../conversations/load-branch.ts";
import type { RunRow } from "../db/schema.ts";
import { AppError } from "../errors.ts";
import { readAsk } from "./ask.ts";
import { findRunRow, getRun } from "./get-run.ts";
import { getRuntime, type Runtime } from "./runtime.ts";
import type { Language, Run, StartRunRequest, StartTwinRequest } from "./schema.ts";
import { startRun } from "./start-run.ts";
import { twinLanguage } from "./twin-language.ts";

/**
 * Asks the task of a workspace's run once more in another language, beside it in its conversation: the same inputs as they
 * were pasted, the same model and sampling. Throws `not_found`, `bad_request` (no workspace, or the same language), and
 * what starting a run throws.
 */
export async function startTwin(actor: Actor, id: string, request: StartTwinRequest, runtime?: Runtime): Promise<Run> {
  const hub = runtime ?? (await getRuntime());
  const row = await findRunRow(hub, actor, id);
  const { kysely } = hub.database;
  const reply = await findMessage(kysely, row.conversation_id, row.message_id);
  const asked = reply?.parent_id ? await findMessage(kysely, row.conversation_id, reply.parent_id) : null;
  if (!row.workspace_id || !asked?.inputs_json) {
    throw new AppError(
      "bad_request",
      "Only the run of a workspace can be asked in another language.",
      "A workspace carries its task in several languages; a free question has to be translated by hand.",
    );
  }
  const language = request.language ?? twinLanguage((row.language as Language | null) ?? "zh");
  if (language === row.language) {
    throw new AppError("bad_request", `The task was already asked in ${language}.`, "Name another language.", {
      field: "language",
    });
  }
  const task = { workspace: row.workspace_id, inputs: JSON.parse(asked.inputs_json), language };
  const parentId = (await findQuestion(hub, row, asked.parent_id, readAsk(task).prompt)) ?? asked.parent_id;
  const run = await startRun(actor, { ...task, ...asBefore(row), parentId }, hub, { twinOf: row.id });
  return getRun(actor, run.id, hub);
}

function asBefore(row: RunRow): Omit<StartRunRequest, "workspace" | "inputs" | "language" | "parentId"> {
  const model: Run["model"] = JSON.parse(row.model_json);
  return {
    conversationId: row.conversation_id,
    endpoint: model.endpoint,
    profile: model.profile,
    preset: (row.preset as Run["preset"]) ?? undefined,
    sampling: JSON.parse(row.sampling_json),
    n: row.n,
  };
}

/** The twin's question where it was asked before: a second try is another reply to it. */
async function findQuestion({ database }: Runtime, row: RunRow, parentId: string | null, text: string) {
  const question = await database.kysely
    .selectFrom("messages")
    .select("id")
    .where("conversation_id", "=", row.conversation_id)
    .where("parent_id", parentId === null ? "is" : "=", parentId)
    .where("role", "=", "user")
    .where("text", "=", text)
    .executeTakeFirst();
  return question?.id;
}
