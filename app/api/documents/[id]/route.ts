import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { deleteDocument } from "#lib/documents/delete-document.ts";
import { getDocument } from "#lib/documents/get-document.ts";
import { storedDocument } from "#lib/documents/schema.ts";
import { handle, json } from "#lib/http/respond.ts";

type Params = { id: string };

export const GET = handle<Params>(async (_request, { id }) => json(storedDocument, await getDocument(LOCAL_ACTOR, id)));

export const DELETE = handle<Params>(async (_request, { id }) => {
  await deleteDocument(LOCAL_ACTOR, id);
  return new Response(null, { status: 204 });
});
