import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { run, startTwinRequest } from "#lib/runs/schema.ts";
import { startTwin } from "#lib/runs/start-twin.ts";

const response = z.object({ run });

export const POST = handle<{ id: string }>(async (request, { id }) => {
  const body = await readJson(request, startTwinRequest);
  return json(response, { run: await startTwin(LOCAL_ACTOR, id, body) }, 201);
});
