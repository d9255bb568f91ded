import { isIP } from "node:net";
import { type Check, pass, warn } from "./context.ts";

/** Text and key travel in the clear unless the server is on this machine or speaks TLS. */
export const checkTls: Check = async ({ target }) => {
  const url = new URL(target.baseUrl);
  if (url.protocol === "https:") return pass("tls", "encrypted");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const local = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
  if (local) return pass("tls", "local");
  return warn("tls", "plain", { host });
};
