import { hasHidden } from "./hidden-characters.ts";

export interface SafeLink {
  /** What the browser is given: always http, https or mailto. */
  href: string;
  /** The real host (or mail address) when the visible text could make a reader expect another; else null. */
  realHost: string | null;
}

const ALLOWED = new Set(["http:", "https:", "mailto:"]);

/** The link as it may be shown, or null when its address must stay text (scripts, data, files, relative). */
export function safeLink(address: string, visible: string): SafeLink | null {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(trimmed) || hasControl(trimmed)) return null;
  const url = URL.parse(trimmed);
  if (url === null || !ALLOWED.has(url.protocol)) return null;
  // A name and password before the host exist only to mislead: http://bank.example@evil.example
  const host = url.protocol === "mailto:" ? url.pathname : url.host;
  if (host === "") return null;
  const misleads =
    url.username !== "" || hasHidden(trimmed + visible) || /(^|\.)xn--/.test(host) || namesOtherHost(visible, host);
  return { href: url.href, realHost: misleads ? host : null };
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 33 || code === 127) return true;
  }
  return false;
}

/** The visible text looks like an address, and its host is not the link's. */
function namesOtherHost(visible: string, host: string): boolean {
  const text = visible.trim();
  const named = /(?:^|[\s/@(（「“])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=$|[\s/:?#)）」”])/u.exec(text)?.[1];
  if (named === undefined) return false;
  const plain = (value: string) => value.toLowerCase().replace(/^www\./, "");
  const real = plain(host.replace(/:\d+$/, ""));
  return plain(named) !== real && !real.endsWith(`@${plain(named)}`);
}
