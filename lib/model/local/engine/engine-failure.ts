/** Why the engine of this machine does not serve a file, or stopped serving it. */
export const ENGINE_FAILURES = [
  /** No build of the library for this system. */
  "unsupported",
  "memory",
  "no-template",
  "unknown-kind",
  /** The file must not be served now: `details.problem` is the file problem's code. */
  "file",
  "damaged",
  /** It ended by itself more often than it is started again. */
  "restarts",
  /** It ended in the middle of a reply; it starts again by itself. */
  "ended",
] as const;
export type EngineFailureCode = (typeof ENGINE_FAILURES)[number];

/** `message` is plain English for the API and the log; a page has its own words by code and details. */
export type EngineFailure = { code: EngineFailureCode; message: string; details: Record<string, string | number> };

const SENTENCES: Record<EngineFailureCode, string> = {
  unsupported:
    "There is no engine for this system: it needs macOS, Windows, or Linux with glibc 2.34 or newer. Connect a model server instead.",
  memory: "This machine has too little free memory for the model. Close other programs, or use a smaller file.",
  "no-template": "The file holds no chat template, so it is not known how to ask it questions.",
  "unknown-kind": "This kind of model is not known to the engine.",
  file: "The file cannot be used.",
  damaged: "The file could not be loaded: it is damaged, incomplete or of a kind that the engine does not know.",
  restarts: "The engine ended unexpectedly four times within ten minutes and is not started again by itself.",
  ended: "The engine of this machine ended unexpectedly in the middle of the reply.",
};

export function engineFailure(
  code: EngineFailureCode,
  details: EngineFailure["details"] = {},
  message = SENTENCES[code],
): EngineFailure {
  return { code, message, details };
}
