import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { listDocuments } from "#lib/documents/list-documents.ts";
import { readUpload } from "#lib/documents/read-upload.ts";
import { documentList, documentSummary } from "#lib/documents/schema.ts";
import { storeDocument } from "#lib/documents/store-document.ts";
import { handle, json } from "#lib/http/respond.ts";

export const GET = handle(async () => json(documentList, { documents: await listDocuments(LOCAL_ACTOR) }));

/** Reads a file sent as the multipart field `file`; 201 with what was found in it. */
export const POST = handle(
  async (request) => json(documentSummary, await storeDocument(LOCAL_ACTOR, await readUpload(request)), 201),
  { accepts: "multipart/form-data" },
);
