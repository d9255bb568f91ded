import { readThreads } from "../store.ts";
import type { LocalModel } from "../types.ts";
import { rememberedThreads } from "./remembered-threads.ts";
import type { Serving } from "./supervisor.ts";

/** Beyond it the memory for the context grows past that of a small model, and a processor reads for minutes. */
export const MAX_CONTEXT = 8192;

/** How a model is served here: with the person's own number of threads, else the one an earlier self-test found. */
export async function servingOf(model: LocalModel): Promise<Serving> {
  const threads = model.isTestModel ? null : ((await readThreads()) ?? (await rememberedThreads(model)));
  return { model, threads, maxContext: MAX_CONTEXT };
}
