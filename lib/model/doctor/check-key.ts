import { requestJson } from "../request-json.ts";
import { type Check, fail, pass, warn } from "./context.ts";

/** The key is taken; and whether the server would have taken any. */
export const checkKey: Check = async ({ target, probe, signal }) => {
  if (probe.error?.code === "model_unauthorized") return fail("key", probe.error.message, probe.error.hint);
  const without = await requestJson({ url: `${target.baseUrl}/models`, apiKey: "", timeoutMs: 5000, signal });
  if (without.status === 401 || without.status === 403)
    return pass("key", "The server asks for a key and takes this one.");
  if (new URL(target.baseUrl).hostname.match(/^(localhost|127\.|\[::1\])/)) {
    return pass("key", "The server on this machine asks for no key.");
  }
  return warn(
    "key",
    "The server asks for no key: whoever reaches the address can use the model.",
    "Start it with --api-key (vLLM) and give the same key here. Paths outside /v1 stay open: keep the port inside your network.",
  );
};
