import { type Actor, LOCAL_ACTOR } from "../access/actor.ts";
import { listEndpoints } from "./endpoints/list-endpoints.ts";
import { lookAtEndpoint } from "./endpoints/look-at-endpoint.ts";
import { targetOf } from "./endpoints/resolve-target.ts";

const WAIT_MS = 700;

export type ModelState = {
  state: "none" | "connecting" | "ready" | "unreachable";
  name?: string;
  contextLength?: number | null;
  /** The built-in test model answers: not Fin-R1. */
  testModel?: true;
};

/** Does the built-in test model answer where nobody names another? Asks no server. */
export async function testModelAnswers(actor: Actor = LOCAL_ACTOR): Promise<boolean> {
  const [endpoint] = await listEndpoints(actor);
  return endpoint?.local?.isTestModel === true;
}

/** The default model's state for the health page: cached, and never waits a second. */
export async function modelState(actor: Actor = LOCAL_ACTOR): Promise<ModelState> {
  const [endpoint] = await listEndpoints(actor);
  if (!endpoint) return { state: "none" };
  const { state, probe } = await lookAtEndpoint(endpoint, { waitMs: WAIT_MS });
  const { name, contextLength } = targetOf(endpoint, null, probe);
  const known = name === "" ? {} : { name, contextLength };
  return { state, ...known, ...(endpoint.local?.isTestModel ? { testModel: true } : {}) };
}
