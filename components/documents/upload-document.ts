import { LIMITS } from "#lib/documents/limits.ts";
import type { DocumentSummary, Refusal } from "#lib/documents/schema.ts";
import type { ErrorBody } from "#lib/errors.ts";
import { ApiError } from "#lib/http/call-api.ts";

type Details = Record<string, string | number>;

/** A document that was refused: `reason` picks the sentence, `details` are its figures. */
export class RefusedDocument extends Error {
  readonly reason: Refusal;
  readonly details: Details;

  constructor(reason: Refusal, details: Details) {
    super(reason);
    this.name = "RefusedDocument";
    this.reason = reason;
    this.details = details;
  }
}

/** Sends a file to be read. Too large a one is not sent at all. Rejects with RefusedDocument, ApiError, or AbortError. */
export async function uploadDocument(file: File, signal: AbortSignal): Promise<DocumentSummary> {
  if (file.size > LIMITS.bytes) throw new RefusedDocument("file_size", { size: file.size, limit: LIMITS.bytes });
  const body = new FormData();
  body.set("file", file);
  let response: Response;
  try {
    response = await fetch("/api/documents", { method: "POST", body, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError("network", "The workbench did not answer.", "Check that it is still running.", 0);
  }
  if (response.ok) return (await response.json()) as DocumentSummary;
  const problem = await readProblem(response);
  if (problem?.reason) throw new RefusedDocument(problem.reason as Refusal, problem.details ?? {});
  throw new ApiError(problem?.code ?? "internal", problem?.message ?? "", problem?.hint ?? "", response.status);
}

async function readProblem(response: Response): Promise<ErrorBody | null> {
  try {
    return ((await response.json()) as { error?: ErrorBody }).error ?? null;
  } catch {
    // A proxy's error page is no JSON; the status alone then says what happened.
    return null;
  }
}
