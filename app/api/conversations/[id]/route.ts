import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { deleteConversation } from "#lib/conversations/delete-conversation.ts";
import { getConversation } from "#lib/conversations/get-conversation.ts";
import { conversation, conversationSummary, updateConversationRequest } from "#lib/conversations/schema.ts";
import { updateConversation } from "#lib/conversations/update-conversation.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";

type Params = { id: string };

export const GET = handle<Params>(async (_request, { id }) =>
  json(conversation, await getConversation(LOCAL_ACTOR, id)),
);

export const PATCH = handle<Params>(async (request, { id }) => {
  const change = await readJson(request, updateConversationRequest);
  return json(conversationSummary, await updateConversation(LOCAL_ACTOR, id, change));
});

export const DELETE = handle<Params>(async (_request, { id }) => {
  await deleteConversation(LOCAL_ACTOR, id);
  return new Response(null, { status: 204 });
});
