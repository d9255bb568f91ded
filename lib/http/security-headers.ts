import { randomBytes } from "node:crypto";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * The Content-Security-Policy of one response. Scripts run only with its nonce or from our own files; nothing is fetched
 * from elsewhere. Style attributes are allowed: KaTeX positions its boxes with them, and they can load nothing here.
 */
export function contentSecurityPolicy(nonce: string, development = false): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** What a bank's scanner expects beside the policy. No HSTS: the app speaks plain HTTP and a proxy in front owns TLS. */
export const SECURITY_HEADERS: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-dns-prefetch-control": "off",
};

/**
 * While the app listens on loopback only, a Host header that names another machine is a rebinding attack: another site's
 * name pointed at 127.0.0.1. True when the request may be served.
 */
export function isHostAllowed(hostHeader: string | undefined, listenHost: string): boolean {
  if (!LOOPBACK.has(listenHost)) return true;
  if (!hostHeader || !URL.canParse(`http://${hostHeader}`)) return false;
  return LOOPBACK.has(new URL(`http://${hostHeader}`).hostname.replace(/^\[|\]$/g, ""));
}
