import { type EngineFailure, engineFailure } from "./engine-failure.ts";

/** Why the engine cannot serve a file. Paths and stacks stay in the log. */
export function explainLoadFailure(error: unknown): EngineFailure {
  const { name, message, code } = describe(error);
  if (name === "NoBinaryFoundError" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED") {
    return engineFailure("unsupported", { platform: process.platform, arch: process.arch });
  }
  if (
    name === "InsufficientMemoryError" ||
    /insufficient|out of memory|failed to allocate|too large for the available/i.test(message)
  ) {
    return engineFailure("memory");
  }
  if (/chat template/i.test(message)) return engineFailure("no-template");
  if (/unknown model architecture/i.test(message)) return engineFailure("unknown-kind");
  if (/ENOENT|no such file/i.test(message)) return engineFailure("file", { problem: "missing" }, "The file is gone.");
  if (/EACCES|permission/i.test(message))
    return engineFailure("file", { problem: "permission" }, "The file may not be read.");
  return engineFailure("damaged");
}

function describe(error: unknown): { name: string; message: string; code: string } {
  if (!(error instanceof Error)) return { name: "", message: String(error), code: "" };
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.constructor.name, message: error.message, code: code ?? "" };
}
