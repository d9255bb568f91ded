/** Why the engine cannot serve a file, in one plain sentence. Paths and stacks stay in the log. */
export function explainLoadFailure(error: unknown): string {
  const { name, message, code } = describe(error);
  if (name === "NoBinaryFoundError" || code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED") {
    return `There is no engine for this system (${process.platform} ${process.arch}): it needs macOS, Windows, or Linux with glibc 2.34 or newer. Connect a model server instead.`;
  }
  if (
    name === "InsufficientMemoryError" ||
    /insufficient|out of memory|failed to allocate|too large for the available/i.test(message)
  ) {
    return "This machine has too little free memory for the model. Close other programs, or use a smaller file.";
  }
  if (/chat template/i.test(message))
    return `${message.replace(/\.$/, "")}, so it is not known how to ask it questions.`;
  if (/unknown model architecture/i.test(message)) return "This kind of model is not known to the engine.";
  if (/ENOENT|no such file/i.test(message)) return "The file is gone.";
  if (/EACCES|permission/i.test(message)) return "The file may not be read.";
  return "The file could not be loaded: it is damaged, incomplete or of a kind that the engine does not know.";
}

function describe(error: unknown): { name: string; message: string; code: string } {
  if (!(error instanceof Error)) return { name: "", message: String(error), code: "" };
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.constructor.name, message: error.message, code: code ?? "" };
}
