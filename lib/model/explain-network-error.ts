import { AppError } from "../errors.ts";
import { ServerFailure } from "./server-failure.ts";

/**
 * Node's error of a request that got no headers, in our codes. Refused and closed connections may be tried once more:
 * nothing of a reply had come. The address is named without path; it never holds credentials (see base-url.ts).
 */
export function explainNetworkError(error: unknown, baseUrl: string): ServerFailure {
  const code = errorCode(error);
  const host = new URL(baseUrl).host;
  if (code === "ECONNREFUSED") {
    return unreachable(
      `Nothing answers at ${host}.`,
      "Start the model server, or wait: vLLM opens its port only when the model is loaded, which takes minutes.",
      true,
    );
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return unreachable(
      `The name ${host} is not known on this network.`,
      "Check the address for a typing error, and the network.",
      code === "EAI_AGAIN",
    );
  }
  if (code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "ETIMEDOUT") {
    return unreachable(
      `There is no way to ${host}.`,
      "Check the network, VPN and firewall between this machine and the model server.",
      false,
    );
  }
  if (isTlsError(code, error)) {
    return unreachable(
      `A secure connection to ${host} failed (${code}).`,
      code === "EPROTO" || code === "ERR_SSL_WRONG_VERSION_NUMBER"
        ? "The server probably speaks plain HTTP: use http:// in the address."
        : "Its certificate is not trusted here: give the authority's file in NODE_EXTRA_CA_CERTS, or use the name the certificate is for.",
      false,
    );
  }
  return unreachable(
    `${host} closed the connection before answering${code ? ` (${code})` : ""}.`,
    "The model server may be restarting; look at its log and try again.",
    true,
  );
}

/** Node's code of an error, looked up along its causes; "" when there is none. */
export function errorCode(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const { code } = current as Error & { code?: unknown };
    if (typeof code === "string") return code;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return "";
}

function isTlsError(code: string, error: unknown): boolean {
  if (/CERT|SSL|TLS|SELF_SIGNED|EPROTO|UNABLE_TO_/.test(code)) return true;
  return error instanceof Error && /certificate/i.test(error.message);
}

function unreachable(message: string, hint: string, again: boolean): ServerFailure {
  return new ServerFailure(new AppError("model_unreachable", message, hint), { retry: again ? "reconnect" : null });
}
