import type { AppError } from "../errors.ts";

/**
 * Why an attempt failed and whether another may follow. Deliberately has neither `code` nor `cause`: the SDK would take
 * it for a network error and wrap it.
 */
export class ServerFailure extends Error {
  readonly error: AppError;
  /** "reconnect": the connection was closed or refused. "overload": 429 or 503. null: trying again is pointless. */
  readonly retry: "reconnect" | "overload" | null;
  /** What Retry-After asked for, in ms. */
  readonly retryAfterMs: number | null;
  /** The server cannot give several replies in one request: ask n times. */
  readonly refusedN: boolean;
  readonly httpStatus: number | null;

  constructor(
    error: AppError,
    options: {
      retry?: "reconnect" | "overload" | null;
      retryAfterMs?: number | null;
      refusedN?: boolean;
      httpStatus?: number | null;
    } = {},
  ) {
    super(error.message);
    this.name = "ServerFailure";
    this.error = error;
    this.retry = options.retry ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.refusedN = options.refusedN ?? false;
    this.httpStatus = options.httpStatus ?? null;
  }
}
