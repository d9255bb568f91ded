import type { FileProblem, FileProblemCode } from "./types.ts";

const SENTENCES: Record<FileProblemCode, string> = {
  missing: "The file is no longer there.",
  permission: "The workbench may not read the file. Give the user it runs as the right to read it.",
  "not-a-file": "This is not a file.",
  "not-gguf": "This is not a GGUF file: it does not begin with the letters GGUF.",
  damaged: "The file begins like a GGUF file, but its header cannot be read. Fetch it again.",
  truncated: "The file is cut off: it ends before its weights do. Fetch it again.",
  kind: "The file holds no model that writes text.",
  split: "The file is one part of several. Join them with llama-gguf-split --merge and add the joined file.",
  changed: "The file is not the one that was added: its SHA-256 is another.",
  checking: "The file was changed or replaced and is being checked against its recorded SHA-256.",
};

export const FILE_PROBLEMS = Object.keys(SENTENCES) as [FileProblemCode, ...FileProblemCode[]];

export function fileProblem(code: FileProblemCode, details: FileProblem["details"] = {}): FileProblem {
  return { code, message: SENTENCES[code], details };
}

/** The problem that a failed stat, open or read means. */
export function problemOfSystemError(error: unknown): FileProblem {
  const code = (error as { code?: string } | null)?.code;
  if (code === "ENOENT" || code === "ENOTDIR") return fileProblem("missing");
  if (code === "EISDIR") return fileProblem("not-a-file");
  return fileProblem("permission", code ? { code } : {});
}
