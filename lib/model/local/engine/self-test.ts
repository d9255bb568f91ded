import type { LlamaModel } from "node-llama-cpp";

/** About two seconds for three candidates: enough to see a factor of two, little beside loading several gigabytes. */
const EACH_MS = 700;
const TEXT = "The fund reports income, costs and assets for every quarter of the year. ".repeat(4);

/** Which number of threads writes fastest on this machine as busy as it is now. */
export async function measureThreads(model: LlamaModel, candidates: readonly number[]): Promise<number> {
  let best = { threads: candidates[0] ?? 1, rate: 0 };
  for (const threads of candidates) {
    const rate = await tokensPerSecond(model, threads);
    if (rate > best.rate) best = { threads, rate };
  }
  return best.threads;
}

async function tokensPerSecond(model: LlamaModel, threads: number): Promise<number> {
  const context = await model.createContext({ contextSize: 512, sequences: 1, threads });
  try {
    const sequence = context.getSequence();
    const tokens = model.tokenize(TEXT).slice(0, 16);
    let count = 0;
    const start = performance.now();
    // An end token is only another token here: what counts is the time.
    for await (const _ of sequence.evaluate(tokens, { temperature: 0, yieldEogToken: true })) {
      count += 1;
      if (performance.now() - start > EACH_MS || count >= 256) break;
    }
    return count / ((performance.now() - start) / 1000);
  } finally {
    await context.dispose();
  }
}
