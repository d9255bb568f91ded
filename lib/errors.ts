/** The closed list of error codes. Each has one HTTP status and one sentence per language (the `errors` messages). */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_file: 415,
  unreadable_file: 422,
  over_budget: 422,
  rate_limited: 429,
  model_not_configured: 503,
  model_unreachable: 502,
  model_unauthorized: 502,
  model_not_found: 502,
  model_rejected: 502,
  model_overloaded: 502,
  model_timeout: 502,
  model_aborted: 502,
  model_connection_lost: 502,
  model_bad_reply: 502,
  database_unavailable: 503,
  disk_full: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What a caller sees of an error: never a stack, a key or an address that holds one. */
export type ErrorBody = {
  code: ErrorCode;
  message: string;
  hint: string;
  /** Finer than the code, where a page has a sentence of its own for it; `details` are that sentence's figures. */
  reason?: string;
  details?: Record<string, string | number>;
};

/**
 * An error that has words for a person. `message` states the fact, `hint` the next step; both in English for the API.
 * `details` are the figures (limit, size, tokens over ...) that a translated sentence needs; with a `reason` among them
 * a caller sees them too.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly details: Record<string, string | number>;

  constructor(code: ErrorCode, message: string, hint = "", details: Record<string, string | number> = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.hint = hint;
    this.details = details;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }

  toBody(): ErrorBody {
    const { reason, ...details } = this.details;
    const why = reason === undefined ? {} : { reason: String(reason), details };
    return { code: this.code, message: this.message, hint: this.hint, ...why };
  }
}
