import { requestJson } from "../request-json.ts";
import { type Check, failWith, pass, warn } from "./context.ts";

/** The key is taken; and whether the server would have taken any. */
export const checkKey: Check = async ({ target, probe, signal }) => {
  if (probe.error?.code === "model_unauthorized") return failWith("key", probe.error);
  const without = await requestJson({ url: `${target.baseUrl}/models`, apiKey: "", timeoutMs: 5000, signal });
  if (without.status === 401 || without.status === 403) return pass("key", "taken");
  if (new URL(target.baseUrl).hostname.match(/^(localhost|127\.|\[::1\])/)) {
    return pass("key", "local");
  }
  return warn("key", "none");
};
