import { generate } from "./generate.ts";
import { finR1 } from "./profiles/fin-r1.ts";
import type { GenerateRequest, ModelEvent, ModelTarget } from "./types.ts";

/** For tests: everything one generation yields, gathered; errors are part of it. */
export type Generation = {
  texts: string[];
  finishes: { index: number; finish: string; rawFinish: string | null; stopReason: string | number | null }[];
  usage: { promptTokens: number; completionTokens: number } | null;
  waits: Extract<ModelEvent, { type: "waiting" }>[];
  reasoningField: number[];
  error: { code: string; message: string; hint: string } | null;
};

export function testTarget(url: string, changes: Partial<ModelTarget> = {}): ModelTarget {
  return {
    endpointId: "test",
    baseUrl: `${url}/v1`,
    apiKey: "EMPTY",
    name: "Fin-R1",
    profile: finR1,
    contextLength: 16_384,
    engine: null,
    canTokenize: true,
    ...changes,
  };
}

export async function collectGeneration(
  target: ModelTarget,
  changes: Partial<Omit<GenerateRequest, "target">> = {},
): Promise<Generation> {
  const got: Generation = { texts: [], finishes: [], usage: null, waits: [], reasoningField: [], error: null };
  const request: GenerateRequest = {
    target,
    messages: [{ role: "user", content: "请判断是否合规" }],
    sampling: {},
    n: 1,
    sessionId: "session-1",
    requestId: "request-1",
    signal: new AbortController().signal,
    ...changes,
  };
  try {
    for await (const event of generate(request)) {
      if (event.type === "delta") got.texts[event.index] = (got.texts[event.index] ?? "") + event.text;
      else if (event.type === "finish") got.finishes.push(event);
      else if (event.type === "usage") got.usage = event;
      else if (event.type === "waiting") got.waits.push(event);
      else if (event.type === "reasoning-field") got.reasoningField.push(event.index);
    }
  } catch (error) {
    const { code, name, message, hint } = error as { code?: string; name: string; message: string; hint?: string };
    got.error = { code: String(code ?? name), message, hint: hint ?? "" };
  }
  return got;
}
