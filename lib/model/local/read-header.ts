import { open, stat } from "node:fs/promises";
import { fileProblem, problemOfSystemError } from "./file-problem.ts";
import { tensorBytes } from "./ggml-sizes.ts";
import type { FileProblem, GgufHeader } from "./types.ts";

type Library = typeof import("node-llama-cpp");
type Info = Awaited<ReturnType<Library["readGgufFileInfo"]>>;

/**
 * What a GGUF file says of itself, or why it cannot be served. Runs in a child process only: the reader of the library
 * trusts the lengths that the file states. Its own module is loaded, not the package's entry, which takes a second and
 * 90 MB (the package's version is pinned exactly; a test loads a real file through this).
 */
export async function readHeader(path: string): Promise<GgufHeader | FileProblem> {
  const { size } = await stat(path);
  const problem = await firstLook(path, size);
  if (problem) return problem;
  let info: Info;
  try {
    const entry = import.meta.resolve("node-llama-cpp");
    const reader: Pick<Library, "readGgufFileInfo"> = await import(new URL("gguf/readGgufFileInfo.js", entry).href);
    info = await reader.readGgufFileInfo(path, {
      sourceType: "filesystem",
      logWarnings: false,
      spliceSplitFiles: false,
    });
  } catch {
    return fileProblem("damaged");
  }
  return judge(info, size);
}

async function firstLook(path: string, size: number): Promise<FileProblem | null> {
  try {
    await using file = await open(path, "r");
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead < 4 || buffer.toString("latin1") !== "GGUF") return fileProblem("not-gguf");
    // Magic, version and two counts: less than that is the beginning of a file.
    return size < 24 ? fileProblem("truncated", { bytes: size }) : null;
  } catch (error) {
    return problemOfSystemError(error);
  }
}

function judge(info: Info, size: number): GgufHeader | FileProblem {
  const tensors = info.fullTensorInfo ?? [];
  const weights = tensors.map(({ dimensions }) => dimensions.reduce<number>((all, n) => all * Number(n), 1));
  // Past the end the library reads zeros, so a cut file parses; what it announces is then longer than the file.
  const end = tensors.reduce(
    (last, tensor, i) => Math.max(last, Number(tensor.fileOffset) + tensorBytes(tensor.ggmlType, weights[i] ?? 0)),
    info.infoEndOffset ?? 0,
  );
  if (end > size) return fileProblem("truncated", { bytes: size, expected: end });

  const general = info.metadata.general as Record<string, unknown> | undefined;
  const architecture = textOf(general?.architecture) ?? "";
  if (architecture === "") return fileProblem("damaged");
  const parts = Number((info.metadata as { split?: { count?: number } }).split?.count ?? 1);
  if (parts > 1) return fileProblem("split", { parts });
  const kind = kindOf(architecture, textOf(general?.type), tensors.length, info);
  if (kind) return fileProblem("kind", { kind });

  const own = (info.metadata as Record<string, unknown>)[architecture] as { context_length?: unknown } | undefined;
  const template = (info.metadata.tokenizer as { chat_template?: unknown } | undefined)?.chat_template;
  const contextLength = Number(own?.context_length);
  return {
    architecture,
    name: textOf(general?.name),
    parameters: weights.length === 0 ? null : weights.reduce((all, n) => all + n, 0),
    quantisation: quantisationOf(general?.file_type),
    contextLength: Number.isSafeInteger(contextLength) && contextLength > 0 ? contextLength : null,
    hasChatTemplate: typeof template === "string" && template !== "",
    licence: textOf(general?.license),
  };
}

/** What the file is when it is not a model that writes text; null when it is one. */
function kindOf(architecture: string, type: string | null, tensors: number, info: Info): string | null {
  if (type !== null && type !== "model") return type;
  if (/bert|embed|clip|mmproj|t5encoder|rerank|wavtokenizer|whisper/i.test(architecture)) return architecture;
  if (tensors === 0) return "vocab";
  return info.metadata.tokenizer === undefined ? architecture : null;
}

/** `general.file_type` as people write it; the numbers are llama.cpp's `llama_ftype` (include/llama.h). */
function quantisationOf(fileType: unknown): string | null {
  return typeof fileType === "number" ? (FILE_TYPES[fileType] ?? null) : null;
}

const FILE_TYPES: Record<number, string> = {
  0: "F32",
  1: "F16",
  2: "Q4_0",
  3: "Q4_1",
  7: "Q8_0",
  8: "Q5_0",
  9: "Q5_1",
  10: "Q2_K",
  11: "Q3_K_S",
  12: "Q3_K_M",
  13: "Q3_K_L",
  14: "Q4_K_S",
  15: "Q4_K_M",
  16: "Q5_K_S",
  17: "Q5_K_M",
  18: "Q6_K",
  19: "IQ2_XXS",
  20: "IQ2_XS",
  21: "Q2_K_S",
  22: "IQ3_XS",
  23: "IQ3_XXS",
  24: "IQ1_S",
  25: "IQ4_NL",
  26: "IQ3_S",
  27: "IQ3_M",
  28: "IQ2_S",
  29: "IQ2_M",
  30: "IQ4_XS",
  31: "IQ1_M",
  32: "BF16",
  36: "TQ1_0",
  37: "TQ2_0",
  38: "MXFP4_MOE",
};

/** Words from a file are shown to people: bounded, on one line. */
function textOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return (
    value
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
      .trim()
      .slice(0, 200) || null
  );
}
