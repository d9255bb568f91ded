import { z } from "zod";
import { run } from "../runs/schema.ts";

const ms = z.int().describe("milliseconds since 1970 UTC");

export const conversationSummary = z.object({
  id: z.string(),
  title: z.string(),
  workspace: z.string().nullable(),
  createdAt: ms,
  updatedAt: ms,
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

/** A message of the tree. A user message holds its text; an assistant message is written by `run`. */
export const message = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  role: z.enum(["user", "assistant"]),
  createdAt: ms,
  /** The question as the person put it: the prompt, or the rendered workspace prompt. Empty for an assistant message. */
  text: z.string(),
  workspace: z.string().nullable(),
  inputs: z.record(z.string(), z.unknown()).nullable(),
  run: run.nullable(),
});
export type Message = z.infer<typeof message>;

export const conversation = conversationSummary.extend({
  /** The whole tree, parents before children, siblings in order of creation. */
  messages: z.array(message),
  /** The leaf that is shown: the way from it to the root is the visible branch. */
  activeMessageId: z.string().nullable(),
});
export type Conversation = z.infer<typeof conversation>;

export const conversationPage = z.object({
  conversations: z.array(conversationSummary),
  nextCursor: z.string().nullable(),
});

export const updateConversationRequest = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  activeMessageId: z.string().min(1).max(100).optional(),
});
