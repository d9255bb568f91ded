import { toAppError } from "../http/respond.ts";

/**
 * The answer to an upload that was refused: the API's error body, and beside it `reason` and `details`, with which the
 * interface tells it in the reader's language.
 */
export function refusalResponse(error: unknown): Response {
  const known = toAppError(error);
  const { reason, ...details } = known.details;
  return Response.json(
    { error: { ...known.toBody(), ...(reason === undefined ? {} : { reason, details }) } },
    { status: known.status, headers: { "cache-control": "no-store" } },
  );
}
