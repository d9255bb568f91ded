import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A reply in the manner of one family of models, and what its box would hold with its own steps computed right. */
export type Trace = { id: string; question: string; raw: string; corrected: number | null };

const FOLDER = path.join(import.meta.dirname, "traces");
const TRACE = /^=== (\S+) \| ([^\n]+)\nQ: ([^\n]*)\nA: ([\s\S]*?)\n*(?=^=== |(?![\s\S]))/gm;

/**
 * Traces written by hand in the manner of GPT, DeepSeek-R1, Qwen and Fin-R1, each with one slip that reaches the box, or
 * none. The head of a trace names it and gives the corrected value as a computation, or `none`.
 */
export function readTraces(): Trace[] {
  return readdirSync(FOLDER).flatMap((file) =>
    [...readFileSync(path.join(FOLDER, file), "utf8").matchAll(TRACE)].map(
      ([, id = "", worth = "", question = "", raw = ""]) => ({
        id,
        question,
        raw,
        corrected: worth === "none" ? null : (new Function(`return ${worth};`)() as number),
      }),
    ),
  );
}
