import { AppError } from "../errors.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses state-changing requests that another site's page made in the person's browser. Scripts (no Origin, no
 * Sec-Fetch-Site) pass: they are not carried by somebody's browser. Throws `forbidden`.
 */
export function refuseForeignRequest(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const foreignSite = site !== null && site !== "same-origin" && site !== "none";
  if (foreignSite || (origin !== null && !sameHost(origin, request.headers.get("host")))) {
    throw new AppError("forbidden", "This request came from another site.", "Open the workbench itself and try again.");
  }
}

/**
 * Refuses a state-changing request whose body is of another type than the route reads: the types a form of another
 * site can send without asking first are none of ours. A request without a body passes. Throws `bad_request`.
 */
export function refuseOtherContent(request: Request, accepted: string): void {
  if (SAFE_METHODS.has(request.method)) return;
  const type = request.headers.get("content-type");
  const isEmpty = (request.headers.get("content-length") ?? "0") === "0" && !request.headers.has("transfer-encoding");
  if (type === null || isEmpty) return;
  if (type.split(";")[0]?.trim().toLowerCase() !== accepted) throw wrongContent(accepted);
}

export function wrongContent(accepted: string): AppError {
  return new AppError("bad_request", `The request body is not ${accepted}.`, `Send it with content-type: ${accepted}.`);
}

function sameHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
