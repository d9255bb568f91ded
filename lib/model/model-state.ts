import { type Actor, LOCAL_ACTOR } from "../access/actor.ts";
import { listEndpoints } from "./endpoints/list-endpoints.ts";
import { targetOf } from "./endpoints/resolve-target.ts";
import { getProbe } from "./probe-cache.ts";

const WAIT_MS = 700;

export type ModelState = {
  state: "none" | "connecting" | "ready" | "unreachable";
  name?: string;
  contextLength?: number | null;
};

/** The default model's state for the health page: cached, and never waits a second. */
export async function modelState(actor: Actor = LOCAL_ACTOR): Promise<ModelState> {
  const [endpoint] = await listEndpoints(actor);
  if (!endpoint) return { state: "none" };
  const probe = await getProbe(endpoint, { waitMs: WAIT_MS });
  const { name, contextLength } = targetOf(endpoint, null, probe);
  const known = name === "" ? {} : { name, contextLength };
  if (probe === null) return { state: "connecting", ...known };
  return { state: probe.error ? "unreachable" : "ready", ...known };
}
