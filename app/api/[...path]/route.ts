import { AppError } from "#lib/errors.ts";
import { handle } from "#lib/http/respond.ts";

/** What no other route answers: scripts get the API's own error, not a page. */
const nothingHere = handle<{ path: string[] }>(async (request, { path }) => {
  throw new AppError(
    "not_found",
    `There is no ${request.method} /api/${path.join("/")}.`,
    "GET /api/openapi.json lists every call.",
  );
});

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
