import type { Actor } from "../../access/actor.ts";
import { AppError } from "../../errors.ts";
import { listEndpoints, type SavedEndpoint } from "./list-endpoints.ts";

/** The endpoint that is used when nobody names one; null when there is none. */
export async function findDefault(actor: Actor): Promise<SavedEndpoint | null> {
  return (await listEndpoints(actor))[0] ?? null;
}

/** One of the actor's endpoints, or the default one. Throws `not_found`, or `model_not_configured` when there is none at all. */
export async function findEndpoint(actor: Actor, id?: string): Promise<SavedEndpoint> {
  const all = await listEndpoints(actor);
  const found = id === undefined ? all[0] : all.find((endpoint) => endpoint.id === id);
  if (found) return found;
  if (id !== undefined) {
    throw new AppError("not_found", "There is no such endpoint.", "GET /api/models lists the endpoints there are.");
  }
  throw new AppError(
    "model_not_configured",
    "No model is connected.",
    "Connect one on the models page, or start with MODEL_URL=http://HOST:8000/v1.",
  );
}
