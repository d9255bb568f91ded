import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeLocal } from "#lib/model/local/describe-local.ts";
import { acceptFile, lookAgain, removeFile } from "#lib/model/local/manage-files.ts";
import { changeFileRequest, localResponse } from "#lib/model/local/schema.ts";

/** Takes a changed file as it is now, or reads it again. */
export const PATCH = handle<{ id: string }>(async (request, { id }) => {
  const { action } = await readJson(request, changeFileRequest);
  await (action === "accept" ? acceptFile(id) : lookAgain(id));
  return json(localResponse, await describeLocal());
});

/** Forgets a file; one in the models folder is deleted. */
export const DELETE = handle<{ id: string }>(async (_request, { id }) => {
  await removeFile(id);
  return new Response(null, { status: 204 });
});
