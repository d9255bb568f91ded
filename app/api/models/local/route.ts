import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeLocal } from "#lib/model/local/describe-local.ts";
import { localResponse, localSettingsRequest } from "#lib/model/local/schema.ts";
import { saveThreads } from "#lib/model/local/store.ts";

/** This machine's model files, what can be fetched, and how the download stands. */
export const GET = handle(async () => json(localResponse, await describeLocal()));

/** How many threads the engine uses; null lets it measure. */
export const PATCH = handle(async (request) => {
  await saveThreads((await readJson(request, localSettingsRequest)).threads);
  return json(localResponse, await describeLocal());
});
