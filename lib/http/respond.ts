import type { z } from "zod";
import { AppError, type ErrorBody } from "../errors.ts";
import { refuseForeignRequest, refuseOtherContent, wrongContent } from "./same-origin.ts";

const DEFAULT_BODY_LIMIT = 4 * 1024 * 1024;

type Context<P> = { params: Promise<P> };
type Handler<P> = (request: Request, params: P) => Promise<Response>;

/**
 * Wraps a route: refuses foreign origins and bodies of another type than `accepts` on state-changing methods, runs it,
 * and turns every error into the API's error body. What is not an AppError is logged here and becomes `internal`
 * without its message, which may hold anything.
 */
export function handle<P = Record<string, never>>(
  fn: Handler<P>,
  { accepts = "application/json" }: { accepts?: string } = {},
): (request: Request, context: Context<P>) => Promise<Response> {
  return async (request, context) => {
    try {
      refuseForeignRequest(request);
      refuseOtherContent(request, accepts);
      return await fn(request, await context.params);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** A JSON answer; in tests and development the schema is the promise that keeps it honest. */
export function json<T>(schema: z.ZodType<T>, data: T, status = 200): Response {
  return Response.json(schema.parse(data), { status, headers: { "cache-control": "no-store" } });
}

export function errorResponse(error: unknown): Response {
  const known = toAppError(error);
  const body: { error: ErrorBody } = { error: known.toBody() };
  return Response.json(body, { status: known.status, headers: { "cache-control": "no-store" } });
}

/** Any thrown thing as an AppError; a full disk or a locked, read-only database keeps its meaning. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // Next may hold two copies of this module, so an AppError of the other copy is recognised by its shape.
  if (error instanceof Error && error.name === "AppError" && "code" in error) {
    const other = error as AppError;
    return new AppError(other.code, other.message, other.hint, other.details);
  }
  const code = (error as { code?: unknown } | null)?.code;
  // 53100 is PostgreSQL's full disk.
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "53100") {
    return new AppError(
      "disk_full",
      "The disk is full; nothing more can be stored.",
      "Free some space, then try again. What was stored is kept.",
    );
  }
  // PostgreSQL: connection, resources, shutdown, read-only (25006), no entry (28), no such database (3D), I/O (58).
  if (
    typeof code === "string" &&
    /^(SQLITE_|ECONN|EROFS$|EACCES$|08...$|53...$|57P..$|25006$|28...$|3D...$|58...$)/.test(code)
  ) {
    return new AppError(
      "database_unavailable",
      `The database did not take the request (${code}).`,
      "Check that the data folder can be written or that PostgreSQL is up, then try again.",
    );
  }
  console.error(error);
  return new AppError("internal", "Something went wrong in the workbench.", "The server's log has the details.");
}

/** Reads and validates a JSON body. Throws `too_large` (limit and size), `unsupported_file` for another content type, `bad_request` naming the field. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>, limit = DEFAULT_BODY_LIMIT): Promise<T> {
  if (request.headers.get("content-type") === null) throw wrongContent("application/json");
  const text = await readText(request, limit);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new AppError("bad_request", "The request body is not valid JSON.", "Check its quotes, commas and braces.");
  }
  return parseWith(schema, data);
}

/** Validates query or body data. Throws `bad_request` that names the field. */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || (issue && "keys" in issue ? issue.keys.join(", ") : "") || "body";
  throw new AppError(
    "bad_request",
    `${field}: ${issue?.message ?? "not valid"}`,
    `Correct ${field} and send it again.`,
    { field },
  );
}

/** How much of a body that is too large is read all the same, in limits: who is still sending does not hear the answer. */
const HEARD_OUT = 8;

async function readText(request: Request, limit: number): Promise<string> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  if (request.body && declared <= limit * HEARD_OUT) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size <= limit) text += decoder.decode(chunk, { stream: true });
      else if (size > limit * HEARD_OUT) break;
      else text = "";
    }
  }
  size = Math.max(size, declared);
  if (size <= limit) return text + decoder.decode();
  throw new AppError(
    "too_large",
    `The request has ${size} bytes or more; the limit is ${limit}.`,
    "Send less text at once.",
    { limit, size },
  );
}
