import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { continueRun } from "#lib/runs/continue-run.ts";
import { continueRunRequest, run } from "#lib/runs/schema.ts";

const response = z.object({ run });

export const POST = handle<{ id: string }>(async (request, { id }) => {
  const body = await readJson(request, continueRunRequest);
  return json(response, { run: await continueRun(LOCAL_ACTOR, id, body) }, 201);
});
