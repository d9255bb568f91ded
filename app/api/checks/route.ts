import { checkTextRequest, checkTextResponse } from "#lib/http/check-text.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { checkText } from "#lib/runs/check-text.ts";

const BODY_LIMIT = 16 * 1024 * 1024;

export const POST = handle(async (request) =>
  json(checkTextResponse, { reply: await checkText(await readJson(request, checkTextRequest, BODY_LIMIT)) }),
);
