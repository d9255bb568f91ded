import { type Check, pass, warn } from "./context.ts";

/** A proxy in the environment: other programs use it, this one only when Node is told to. */
export const checkProxy: Check = async ({ target }) => {
  const secure = target.baseUrl.startsWith("https:");
  const names = secure ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const set = names.find((name) => process.env[name]);
  if (!set) return pass("proxy", "none");
  const used = process.env.NODE_USE_ENV_PROXY === "1";
  return used ? warn("proxy", "used", { variable: set }) : pass("proxy", "unused", { variable: set });
};
