import type { ErrorBody, ErrorCode } from "../errors.ts";

/** What the API said no with, in the browser. `code` picks the translated sentence; `network` means the app itself did not answer. */
export class ApiError extends Error {
  readonly code: ErrorCode | "network";
  readonly hint: string;
  readonly status: number;

  constructor(code: ErrorCode | "network", message: string, hint: string, status: number) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.hint = hint;
    this.status = status;
  }
}

type Options = { method?: "GET" | "POST" | "PATCH" | "DELETE"; body?: unknown; signal?: AbortSignal };

/** Calls the app's own API from the browser. Resolves with the JSON (undefined when empty); rejects with ApiError, or AbortError when aborted. */
export async function callApi<T>(path: string, { method = "GET", body, signal }: Options = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal,
      headers: body === undefined ? undefined : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError("network", "The workbench did not answer.", "Check that it is still running.", 0);
  }
  const text = await response.text();
  const data = parseJson(text);
  if (response.ok) return data as T;
  const problem = (data as { error?: ErrorBody } | undefined)?.error;
  throw new ApiError(
    problem?.code ?? "internal",
    problem?.message ?? `HTTP ${response.status}`,
    problem?.hint ?? "",
    response.status,
  );
}

function parseJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's error page is no JSON; the status alone then says what happened.
    return undefined;
  }
}
