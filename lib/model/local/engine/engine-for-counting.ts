import type { LocalModel } from "../types.ts";
import { borrowEngine } from "./borrow-engine.ts";

/**
 * The engine's address where it serves this model within `waitMs`, so that a prompt is counted exactly before it is
 * stored; null otherwise. A question to a local model means that the model will be needed: loading begins here.
 */
export async function engineForCounting(
  model: LocalModel,
  waitMs: number,
): Promise<{ baseUrl: string; apiKey: string } | null> {
  try {
    const { address, release } = await borrowEngine(model, AbortSignal.timeout(waitMs));
    release();
    return address;
  } catch {
    // Still loading, busy with another model, or failed: the run itself waits, or says why not.
    return null;
  }
}
