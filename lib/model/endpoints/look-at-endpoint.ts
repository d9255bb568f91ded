import { lookAtEngine } from "../local/engine/look-at-engine.ts";
import { getProbe } from "../probe-cache.ts";
import type { Probe } from "../probe-server.ts";
import type { EndpointState } from "../schema.ts";
import type { SavedEndpoint } from "./list-endpoints.ts";

export type Look = { state: EndpointState; probe: Probe | null };

/**
 * What is known of an endpoint and in which state that leaves it. Servers are asked (cached, waited for at most
 * `waitMs`); the engine of this machine is known without asking. A local model that is not loaded is ready: it is
 * loaded when somebody uses it.
 */
export async function lookAtEndpoint(
  endpoint: SavedEndpoint,
  options: { waitMs: number; fresh?: boolean },
): Promise<Look> {
  if (endpoint.local) {
    const { probe, status } = lookAtEngine(endpoint.local);
    const isLoading = status.phase === "loading" || status.phase === "self-test";
    return { state: probe.error ? "unreachable" : isLoading ? "connecting" : "ready", probe };
  }
  const probe = await getProbe(endpoint, options);
  return { state: probe === null ? "connecting" : probe.error ? "unreachable" : "ready", probe };
}
