import { LOCAL_ACTOR } from "../../../access/actor.ts";
import { findDefault } from "../../endpoints/find-endpoint.ts";
import { getEngine } from "./get-engine.ts";
import { servingOf } from "./serving-of.ts";

/** Begins to load the default model where it is a file of this machine, so that the first question need not wait for it. */
export async function startDefaultEngine(): Promise<void> {
  const endpoint = await findDefault(LOCAL_ACTOR);
  if (endpoint?.local && endpoint.local.problem === null) getEngine().start(await servingOf(endpoint.local));
}
