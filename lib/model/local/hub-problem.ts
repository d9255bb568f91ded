import { errorCode } from "../explain-network-error.ts";

type HubProblemCode =
  | "unknown-host"
  | "refused"
  | "timeout"
  | "tls"
  | "proxy"
  | "no-access"
  | "not-there"
  | "hub-error"
  | "other-size"
  | "broken"
  | "disk"
  | "disk-space"
  | "no-size"
  | "write"
  | "hash"
  | "restarted"
  | "stopped";

/** Why a download did not go on. `passing`: worth another try at once. `message` is English, for the API and the log. */
export type HubProblem = {
  code: HubProblemCode;
  message: string;
  details: Record<string, string | number>;
  passing: boolean;
};

const SENTENCES: Record<HubProblemCode, string> = {
  "unknown-host":
    "The name of the hub is not known on this network. Behind a proxy, start with HTTPS_PROXY; with a mirror, with HF_ENDPOINT.",
  refused: "Nothing answers at the hub's address. Check HF_ENDPOINT, HTTPS_PROXY and the firewall.",
  timeout: "The hub does not answer. Check the network; behind a proxy, start with HTTPS_PROXY.",
  tls: "The hub's certificate is not trusted here. Give your company's authority in NODE_EXTRA_CA_CERTS and start again.",
  proxy: "The proxy did not let the request through. Check HTTPS_PROXY and its user name and password.",
  "no-access": "The hub refuses access to the file.",
  "not-there": "The hub does not have the file.",
  "hub-error": "The hub has a fault of its own. Try again later.",
  "other-size": "The hub serves a file of another size than the one we know: it is not fetched.",
  broken: "The connection broke again and again. What has come is kept.",
  disk: "The disk is full. Free some space, then go on: what has come is kept.",
  "disk-space": "There is not enough free disk space for the file.",
  "no-size": "The server does not say how large the file is, so it cannot be fetched safely. Copy it by hand.",
  write: "The file cannot be written into the models folder.",
  hash: "The file that came is not the one we know: its SHA-256 is another. It was deleted.",
  restarted: "The workbench was restarted. What has come is kept.",
  stopped: "The download ended by itself. What has come is kept.",
};

export const HUB_PROBLEMS = Object.keys(SENTENCES) as [HubProblemCode, ...HubProblemCode[]];

export function hubProblem(
  code: HubProblemCode,
  url: string,
  details: HubProblem["details"] = {},
  passing = false,
): HubProblem {
  const host = URL.canParse(url) ? new URL(url).host : url;
  return { code, message: SENTENCES[code], details: { host, ...details }, passing };
}

export function problemOfStatus(status: number, url: string): HubProblem {
  if (status === 407) return hubProblem("proxy", url, { status });
  if (status === 401 || status === 403) return hubProblem("no-access", url, { status });
  if (status === 404 || status === 410) return hubProblem("not-there", url, { status });
  return hubProblem("hub-error", url, { status }, status >= 500 || status === 429);
}

export function isDiskFull(error: unknown): boolean {
  return /^(ENOSPC|EDQUOT)$/.test(errorCode(error));
}

/** The problem that a failed request or a failed write means. */
export function problemOfFetch(error: unknown, url: string): HubProblem {
  const code = errorCode(error);
  const details: HubProblem["details"] = code ? { code } : {};
  if (isDiskFull(error)) return hubProblem("disk", url);
  if (/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EIO)$/.test(code)) return hubProblem("write", url, details);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return hubProblem("unknown-host", url, details, code === "EAI_AGAIN");
  if (code === "ECONNREFUSED") return hubProblem("refused", url, details, true);
  if (/CERT|SSL|TLS|SELF_SIGNED|EPROTO|UNABLE_TO_/.test(code)) return hubProblem("tls", url, details);
  if (messagesOf(error).some((message) => /proxy/i.test(message))) return hubProblem("proxy", url, details);
  if ((error as Error | null)?.name === "TimeoutError" || /TIMEDOUT|TIMEOUT|UNREACH/.test(code))
    return hubProblem("timeout", url, details, true);
  return hubProblem("broken", url, details, true);
}

/** An error's message and those of its causes: Node says only there that a proxy refused. */
function messagesOf(error: unknown): string[] {
  return error instanceof Error ? [error.message, ...messagesOf(error.cause)] : [];
}
