import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, json } from "#lib/http/respond.ts";
import { getRun } from "#lib/runs/get-run.ts";
import { run } from "#lib/runs/schema.ts";

const response = z.object({ run });

export const GET = handle<{ id: string }>(async (_request, { id }) =>
  json(response, { run: await getRun(LOCAL_ACTOR, id) }),
);
