import { randomInt } from "node:crypto";
import type { Actor } from "../access/actor.ts";
import { appendReply, appendTurn } from "../conversations/append-turn.ts";
import { findConversation } from "../conversations/find-conversation.ts";
import { findMessage, loadBranch, type MessageRow } from "../conversations/load-branch.ts";
import { AppError } from "../errors.ts";
import { buildMessages } from "../model/build-messages.ts";
import type { ChatMessage, ModelTarget, Sampling } from "../model/types.ts";
import { type Ask, readAsk } from "./ask.ts";
import { readTemplateAsk } from "./ask-template.ts";
import { beginRun } from "./begin-run.ts";
import type { ModelDoor } from "./model-door.ts";
import { getRuntime, type Runtime } from "./runtime.ts";
import type { Run, StartRunRequest } from "./schema.ts";
import { templateOf } from "./to-run.ts";

/** Where the question goes in its conversation's tree. */
type Spot = { conversationId: string | null; parent: MessageRow | null };

/**
 * Starts a run and returns it queued; the model answers in the background. Nothing is stored or sent when it cannot
 * start: `bad_request`, `not_found`, `conflict` (the reply to branch from is still being written),
 * `model_not_configured`, `over_budget`, or what the model server said no with.
 */
export async function startRun(
  actor: Actor,
  request: StartRunRequest,
  runtime?: Runtime,
  origin: { twinOf?: string } = {},
): Promise<Run> {
  const hub = runtime ?? (await getRuntime());
  const given = await readQuestion(hub, actor, request);
  const spot = await findSpot(hub, actor, request);
  const door = await hub.door();
  const target = await door.resolveTarget(actor, { endpoint: request.endpoint, profile: request.profile });
  const again = isSameQuestion(spot.parent, given);
  const ask = again ? await askedBefore(hub, given, spot.parent) : given;
  const branch = await loadBranch(hub.database.kysely, spot.conversationId ?? "", spot.parent?.id ?? null);
  if (branch.liveRunId !== null) {
    throw new AppError("conflict", "The reply above is still being written.", "Wait for it or stop it, then ask on.");
  }
  const turns = again ? branch.turns : [...branch.turns, { role: "user" as const, content: ask.prompt }];
  const messages = buildMessages(target.profile, turns);
  const preset = request.preset ?? "demo";
  const wanted = { ...target.profile.presets[preset], ...request.sampling };
  const sampling = await fitSampling(door, target, messages, withSeed(target, wanted));
  const run = {
    target,
    messages,
    sampling,
    preset: isPresetAlone(target.profile.presets[preset], request.sampling) ? preset : null,
    n: request.n ?? 1,
    userPrompt: ask.prompt,
    workspace: ask.workspace,
    template: ask.template,
    promptVersion: ask.promptVersion,
    language: ask.language,
    task: ask.task,
    twinOf: origin.twinOf ?? null,
  };
  return beginRun(hub, actor, run, async (trx, now) => {
    const { workspace } = ask;
    if (again && spot.parent && spot.conversationId) {
      const at = { conversationId: spot.conversationId, userMessageId: spot.parent.id };
      return { ...at, replyMessageId: await appendReply(trx, { ...at, workspace, now }) };
    }
    return appendTurn(trx, actor, {
      conversationId: spot.conversationId,
      parentId: spot.parent?.id ?? null,
      text: ask.prompt,
      question: ask.question,
      workspace,
      inputs: ask.inputs,
      now,
    });
  });
}

function readQuestion(runtime: Runtime, actor: Actor, request: StartRunRequest): Ask | Promise<Ask> {
  return request.template === undefined
    ? readAsk(request)
    : readTemplateAsk(runtime.database, actor, { ...request, template: request.template });
}

/** The words of a form's question, sent once more as they are: their reply is read as the form's own. */
async function askedBefore(runtime: Runtime, ask: Ask, question: MessageRow | null): Promise<Ask> {
  if (ask.inputs !== null || !question?.inputs_json) return ask;
  const before = await runtime.database.kysely
    .selectFrom("runs")
    .innerJoin("messages", "messages.id", "runs.message_id")
    .select(["runs.workspace_id", "runs.template_id", "runs.template_version", "runs.prompt_version"])
    .select(["runs.language", "runs.task_json"])
    .where("messages.parent_id", "=", question.id)
    .orderBy("runs.created_at")
    .limit(1)
    .executeTakeFirst();
  if (!before) return ask;
  return {
    ...ask,
    workspace: before.workspace_id,
    template: templateOf(before),
    promptVersion: before.prompt_version,
    language: (before.language as Ask["language"] | null) ?? ask.language,
    task: before.task_json ? JSON.parse(before.task_json) : {},
  };
}

/** The engine of this machine gives the same reply to the same seed: one is chosen and kept, so that a person can have it again. */
function withSeed(target: ModelTarget, sampling: Sampling): Sampling {
  return target.local && sampling.seed === undefined ? { ...sampling, seed: randomInt(2 ** 31) } : sampling;
}

/** Counts what is sent and makes `max_tokens` fit. Throws `over_budget`. */
export async function fitSampling(
  door: ModelDoor,
  target: ModelTarget,
  messages: ChatMessage[],
  sampling: Sampling,
): Promise<Sampling> {
  const contextLength = target.contextLength ?? target.profile.contextLength;
  const maxTokens = sampling.max_tokens ?? target.profile.presets.demo.max_tokens ?? 4000;
  const continueFinalMessage = messages.at(-1)?.role === "assistant";
  const counted = await door.countTokens(target, messages, {
    continueFinalMessage,
    room: contextLength === null ? undefined : contextLength - maxTokens,
  });
  const fitted = door.fitBudget({
    promptTokens: counted.tokens,
    estimated: counted.estimated,
    contextLength,
    maxTokens,
  });
  return { ...sampling, max_tokens: fitted.maxTokens };
}

/** A question asked again under itself is answered anew, not asked twice. */
function isSameQuestion(parent: MessageRow | null, ask: Ask): boolean {
  return parent?.role === "user" && parent.text === ask.prompt;
}

async function findSpot(runtime: Runtime, actor: Actor, request: StartRunRequest): Promise<Spot> {
  const { kysely } = runtime.database;
  if (!request.conversationId && !request.parentId) return { conversationId: null, parent: null };
  let conversationId = request.conversationId;
  if (!conversationId) {
    const row = await kysely
      .selectFrom("messages")
      .select("conversation_id")
      .where("id", "=", request.parentId ?? "")
      .executeTakeFirst();
    if (!row) throw noMessage();
    conversationId = row.conversation_id;
  }
  const conversation = await findConversation(kysely, actor, conversationId);
  // Absent: go on from what is shown. null: a new root.
  const parentId = request.parentId === undefined ? conversation.active_message_id : request.parentId;
  if (parentId === null) return { conversationId, parent: null };
  const parent = await findMessage(kysely, conversationId, parentId);
  if (!parent) throw noMessage();
  return { conversationId, parent };
}

function noMessage(): AppError {
  return new AppError("not_found", "There is no such message to branch from.", "Open the conversation again.");
}

/** Whether what was asked for is the preset and nothing else: a seed changes no setting. */
function isPresetAlone(preset: Sampling, asked: Sampling = {}): boolean {
  const { seed: _seed, ...rest } = asked;
  return Object.entries(rest).every(([name, value]) => preset[name as keyof Sampling] === value);
}
