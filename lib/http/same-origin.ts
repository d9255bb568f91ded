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

function sameHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
