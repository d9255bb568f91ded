import type { Actor } from "../access/actor.ts";
import type { Executor } from "../db/database.ts";
import { newId } from "../db/new-id.ts";
import { createConversation } from "./create-conversation.ts";
import { indexMessage } from "./index-message.ts";

export type NewTurn = {
  /** null starts a conversation. */
  conversationId: string | null;
  /** The message to append to; null makes a new root. */
  parentId: string | null;
  text: string;
  /** What the conversation is named after where it is new. */
  question: string;
  workspace: string | null;
  inputs: Record<string, unknown> | null;
  now: number;
};

export type Turn = { conversationId: string; userMessageId: string; replyMessageId: string };

/** Appends a question and the place of its reply, which becomes what is shown. Runs in the caller's transaction. */
export async function appendTurn(executor: Executor, actor: Actor, turn: NewTurn): Promise<Turn> {
  const { now, workspace } = turn;
  const conversationId =
    turn.conversationId ?? (await createConversation(executor, actor, { question: turn.question, workspace, now }));
  const userMessageId = newId(now);
  await executor
    .insertInto("messages")
    .values({
      id: userMessageId,
      conversation_id: conversationId,
      parent_id: turn.parentId,
      role: "user",
      text: turn.text,
      workspace_id: workspace,
      inputs_json: turn.inputs && JSON.stringify(turn.inputs),
      created_at: now,
    })
    .execute();
  await indexMessage(executor, { id: userMessageId, conversationId, ownerId: actor.userId, text: turn.text });
  const replyMessageId = await appendReply(executor, { conversationId, userMessageId, workspace, now });
  return { conversationId, userMessageId, replyMessageId };
}

/** Appends the place of one more reply to a question that is already there, and shows it. Returns the message's id. */
export async function appendReply(
  executor: Executor,
  reply: { conversationId: string; userMessageId: string; workspace: string | null; now: number },
): Promise<string> {
  const { conversationId, now } = reply;
  const id = newId(now);
  await executor
    .insertInto("messages")
    .values({
      id,
      conversation_id: conversationId,
      parent_id: reply.userMessageId,
      role: "assistant",
      text: "",
      workspace_id: reply.workspace,
      inputs_json: null,
      created_at: now,
    })
    .execute();
  await executor
    .updateTable("conversations")
    .set({ active_message_id: id, updated_at: now })
    .where("id", "=", conversationId)
    .execute();
  return id;
}
