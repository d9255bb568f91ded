import { isIP } from "node:net";
import { type Check, pass, warn } from "./context.ts";

/** Text and key travel in the clear unless the server is on this machine or speaks TLS. */
export const checkTls: Check = async ({ target }) => {
  const url = new URL(target.baseUrl);
  if (url.protocol === "https:") return pass("tls", "The connection is encrypted and the certificate is trusted.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const local = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
  if (local) return pass("tls", "Plain HTTP, but the server is on this machine.");
  return warn(
    "tls",
    `Questions, replies and the key travel unencrypted to ${host}.`,
    "Put TLS in front of it (a reverse proxy, or vLLM's --ssl-certfile and --ssl-keyfile) and use https://, or tunnel it.",
    { host },
  );
};
