import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json } from "#lib/http/respond.ts";
import { run } from "#lib/runs/schema.ts";
import { stopRun } from "#lib/runs/stop-run.ts";

const response = z.object({ run });

export const POST = handle<{ id: string }>(async (_request, { id }) =>
  json(response, { run: await stopRun(LOCAL_ACTOR, id) }),
);
