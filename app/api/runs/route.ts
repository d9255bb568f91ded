import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { run, startRunRequest } from "#lib/runs/schema.ts";
import { startRun } from "#lib/runs/start-run.ts";

const response = z.object({ run });

export const POST = handle(async (request) => {
  const body = await readJson(request, startRunRequest);
  return json(response, { run: await startRun(LOCAL_ACTOR, body) }, 201);
});
