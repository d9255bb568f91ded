import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeFile } from "#lib/model/local/describe-local.ts";
import { addFile } from "#lib/model/local/manage-files.ts";
import { localFileResponse, localPathRequest } from "#lib/model/local/schema.ts";

/** Adds a GGUF file by its path on the server. */
export const POST = handle(async (request) => {
  const model = await addFile((await readJson(request, localPathRequest)).path);
  return json(localFileResponse, { file: describeFile(model) }, 201);
});
