import { type Check, pass, warn } from "./context.ts";

/** A proxy in the environment: other programs use it, this one only when Node is told to. */
export const checkProxy: Check = async ({ target }) => {
  const secure = target.baseUrl.startsWith("https:");
  const names = secure ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const set = names.find((name) => process.env[name]);
  if (!set) return pass("proxy", "No proxy is set for this address; the connection is direct.");
  if (process.env.NODE_USE_ENV_PROXY === "1") {
    return warn(
      "proxy",
      `The connection goes through the proxy of ${set}, which may buffer the stream.`,
      "Add the server's host to NO_PROXY when it can be reached directly.",
    );
  }
  return pass("proxy", `${set} is set and not used: the connection is direct. NODE_USE_ENV_PROXY=1 would use it.`);
};
