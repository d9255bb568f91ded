import { damaged } from "../refuse.ts";

/** What a scan tells: element names come without their prefix; `attributes` is the raw text for `attribute()`. */
export type XmlEvents = {
  open?: (name: string, attributes: string) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/**
 * Walks well-formed XML once, without a tree. No entity is ever defined or fetched: a document type is refused, which is
 * how the formats want it. Throws `damaged`.
 */
export function scanXml(xml: string, { open, close, text }: XmlEvents): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag === -1) break;
    if (text && tag > at) text(decodeEntities(xml.slice(at, tag)));
    const next = xml.charCodeAt(tag + 1);
    if (next === 33 /* ! */) {
      at = skipDeclaration(xml, tag, text);
    } else if (next === 63 /* ? */) {
      at = after(xml, "?>", tag);
    } else {
      const end = tagEnd(xml, tag);
      if (next === 47 /* / */) close?.(localName(xml.slice(tag + 2, end)));
      else openTag(xml.slice(tag + 1, end), open, close);
      at = end + 1;
    }
  }
}

function openTag(inner: string, open: XmlEvents["open"], close: XmlEvents["close"]): void {
  const empty = inner.endsWith("/");
  const body = empty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  const name = localName(space === -1 ? body : body.slice(0, space));
  open?.(name, space === -1 ? "" : body.slice(space));
  if (empty) close?.(name);
}

function localName(name: string): string {
  const bare = name.trimEnd();
  return bare.slice(bare.indexOf(":") + 1);
}

/** A `>` inside an attribute's quotes does not end the tag. */
function tagEnd(xml: string, from: number): number {
  let end = xml.indexOf(">", from);
  if (end === -1) throw damaged("a tag is not closed");
  const quoted = xml.slice(from, end);
  if (!quoted.includes('"') && !quoted.includes("'")) return end;
  let quote = "";
  for (end = from; end < xml.length; end++) {
    const c = xml[end] as string;
    if (quote) quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return end;
  }
  throw damaged("a tag is not closed");
}

function skipDeclaration(xml: string, at: number, text: XmlEvents["text"]): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
  if (!xml.startsWith("<![CDATA[", at)) throw damaged("it defines entities of its own");
  const end = after(xml, "]]>", at);
  text?.(xml.slice(at + 9, end - 3));
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw damaged("a part of it is not closed");
  return found + mark.length;
}

const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; undefined when it is not there. `name` is one of ours, never data. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = PATTERNS.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
