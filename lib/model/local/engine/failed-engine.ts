import { AppError } from "../../../errors.ts";
import type { EngineFailure } from "./engine-failure.ts";

/** What somebody hears who asked an engine that does not work. */
export function failedEngine({ code, message, details }: EngineFailure): AppError {
  const hint =
    code === "file"
      ? "Look at the file on the models page, or choose another model there."
      : "Start the engine again on the models page, or connect a server there.";
  return new AppError("model_unreachable", message, hint, { reason: code, ...details });
}
