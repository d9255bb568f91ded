import { buildMessages } from "../build-messages.ts";
import { generate } from "../generate.ts";
import { promptWasCut } from "../prompt-was-cut.ts";
import { type Check, fail, pass } from "./context.ts";

/** Servers that cut a long prompt without a word (Ollama's num_ctx): asked only where nothing else says how long the context is. */
export const checkTruncation: Check = async ({ target, probe, signal }) => {
  const served = probe.models.find((model) => model.name === target.name)?.contextLength ?? null;
  if (served !== null || probe.engine?.startsWith("vllm")) return null;
  const paragraph = "The fund reports income, costs and assets for every quarter of the year in this long table. ";
  const messages = buildMessages(target.profile, [{ role: "user", content: paragraph.repeat(260) }]);
  try {
    for await (const event of generate({
      target,
      messages,
      sampling: { max_tokens: 16 },
      n: 1,
      sessionId: "endpoint-check",
      requestId: `endpoint-check-long-${Date.now()}`,
      signal,
    })) {
      if (event.type !== "usage") continue;
      if (promptWasCut(messages, event.promptTokens)) {
        return fail("truncation", "cut", { promptTokens: event.promptTokens });
      }
      return pass("truncation", "ok", { promptTokens: event.promptTokens });
    }
  } catch {
    // A server that refuses a long prompt does not cut it silently, which is all that is asked here.
    signal.throwIfAborted();
  }
  return null;
};
