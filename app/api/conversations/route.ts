import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { listConversations } from "#lib/conversations/list-conversations.ts";
import { conversationPage } from "#lib/conversations/schema.ts";
import { handle, json, parseWith } from "#lib/http/respond.ts";

const query = z.object({
  query: z.string().max(500).optional(),
  cursor: z.string().max(100).optional(),
  workspace: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const GET = handle(async (request) => {
  const options = parseWith(query, Object.fromEntries(new URL(request.url).searchParams));
  return json(conversationPage, await listConversations(LOCAL_ACTOR, options));
});
