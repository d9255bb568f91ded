import { isAsciiLetter } from "../characters.ts";
import { type Missing, scanMaths } from "../maths/scan-maths.ts";
import type { Inline } from "../types.ts";
import { type Node, readDelimiter, resolve } from "./delimiters.ts";
import { decodeEntity } from "./entities.ts";
import { readBareAddress, readTarget } from "./link-target.ts";

interface Bracket {
  /** Where the bracket's own text node stands in `nodes`. */
  index: number;
  image: boolean;
}

/** One paragraph's worth of text being read, left to right, once. */
interface Reader {
  text: string;
  nodes: Node[];
  brackets: Bracket[];
  missing: Missing;
  /** Lengths of backtick runs that are known not to close. */
  noCode: Set<number>;
}

const SPECIAL = /[\\`*_~[\]!<$&\n]|https?:\/\//g;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** The inline tree of a paragraph, heading or table cell. Linear in the text's length. */
export function parseInline(text: string): readonly Inline[] {
  const reader: Reader = { text, nodes: [], brackets: [], missing: new Map(), noCode: new Set() };
  let pos = 0;
  while (pos < text.length) {
    SPECIAL.lastIndex = pos;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    if (next > pos) addText(reader, text.slice(pos, next));
    pos = next < text.length ? readSpecial(reader, next) : next;
  }
  return resolve(reader.nodes);
}

/** Reads what starts at `pos` and returns the position behind it. */
function readSpecial(reader: Reader, pos: number): number {
  const { text } = reader;
  switch (text.charAt(pos)) {
    case "\\":
      return readMaths(reader, pos) ?? readEscape(reader, pos);
    case "$":
      return readMaths(reader, pos) ?? literal(reader, pos, text.charAt(pos + 1) === "$" ? 2 : 1);
    case "`":
      return readCode(reader, pos);
    case "*":
    case "_":
    case "~": {
      const run = readDelimiter(text, pos);
      reader.nodes.push(run);
      return pos + run.length;
    }
    case "[":
      return openBracket(reader, pos, false);
    case "!":
      return text.charAt(pos + 1) === "[" ? openBracket(reader, pos, true) : literal(reader, pos, 1);
    case "]":
      return closeBracket(reader, pos);
    case "<":
      return readPointedAddress(reader, pos);
    case "&": {
      const entity = decodeEntity(text, pos);
      addText(reader, entity?.text ?? "&");
      return entity?.end ?? pos + 1;
    }
    case "\n":
      reader.nodes.push({ kind: "done", inline: { kind: "break" } });
      return pos + 1;
    default:
      return readAddress(reader, pos);
  }
}

function addText(reader: Reader, text: string): void {
  reader.nodes.push({ kind: "done", inline: { kind: "text", text } });
}

function literal(reader: Reader, pos: number, length: number): number {
  addText(reader, reader.text.slice(pos, pos + length));
  return pos + length;
}

function readMaths(reader: Reader, pos: number): number | null {
  const span = scanMaths(reader.text, pos, reader.missing);
  if (span === null) return null;
  const { tex, display, end } = span;
  const source = reader.text.slice(pos, end);
  reader.nodes.push({ kind: "done", inline: { kind: "maths", tex, display, source } });
  return end;
}

/** `\(` and `\[` that never close keep their backslash: they are unfinished maths, not escapes. */
function readEscape(reader: Reader, pos: number): number {
  const next = reader.text.charAt(pos + 1);
  if (next === "\n") {
    reader.nodes.push({ kind: "done", inline: { kind: "break" } });
    return pos + 2;
  }
  if (next === "(" || next === ")" || next === "[" || next === "]") return literal(reader, pos, 2);
  if (!ESCAPABLE.test(next)) return literal(reader, pos, 1);
  addText(reader, next);
  return pos + 2;
}

function readCode(reader: Reader, pos: number): number {
  const { text } = reader;
  let open = pos;
  while (text.charAt(open) === "`") open++;
  const length = open - pos;
  if (!reader.noCode.has(length)) {
    for (let at = text.indexOf("`", open); at >= 0; ) {
      let end = at;
      while (text.charAt(end) === "`") end++;
      if (end - at === length) {
        const content = text.slice(open, at).replaceAll("\n", " ");
        const padded = content.startsWith(" ") && content.endsWith(" ") && content.trim() !== "";
        const code = padded ? content.slice(1, -1) : content;
        reader.nodes.push({ kind: "done", inline: { kind: "code", text: code } });
        return end;
      }
      at = text.indexOf("`", end);
    }
    reader.noCode.add(length);
  }
  return literal(reader, pos, length);
}

function openBracket(reader: Reader, pos: number, image: boolean): number {
  reader.brackets.push({ index: reader.nodes.length, image });
  return literal(reader, pos, image ? 2 : 1);
}

function closeBracket(reader: Reader, pos: number): number {
  const bracket = reader.brackets.pop();
  const target = bracket === undefined ? null : readTarget(reader.text, pos + 1);
  if (bracket === undefined || target === null) return literal(reader, pos, 1);
  const children = resolve(reader.nodes.splice(bracket.index).slice(1));
  const { href } = target;
  if (bracket.image) {
    reader.nodes.push({ kind: "done", inline: { kind: "image", href, alt: flatten(children) } });
  } else {
    reader.nodes.push({ kind: "done", inline: { kind: "link", href, children } });
    // A link holds no link: what opened before it can only be an image.
    reader.brackets = reader.brackets.filter((open) => open.image);
  }
  return target.end;
}

function readPointedAddress(reader: Reader, pos: number): number {
  const match = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/.exec(reader.text.slice(pos, pos + 2_010));
  const address = match?.[1];
  if (address === undefined) return literal(reader, pos, 1);
  return addLink(reader, address, pos + address.length + 2);
}

function readAddress(reader: Reader, pos: number): number {
  const before = reader.text.charAt(pos - 1);
  const address = isAsciiLetter(before) ? null : readBareAddress(reader.text, pos);
  if (address === null) return literal(reader, pos, 4);
  if (reader.brackets.some((open) => !open.image)) return literal(reader, pos, address.length);
  return addLink(reader, address, pos + address.length);
}

function addLink(reader: Reader, href: string, end: number): number {
  reader.nodes.push({ kind: "done", inline: { kind: "link", href, children: [{ kind: "text", text: href }] } });
  return end;
}

/** The words of an inline tree, without any mark. */
export function flatten(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text" || inline.kind === "code") return inline.text;
      if (inline.kind === "break") return "\n";
      if (inline.kind === "maths") return inline.source;
      if (inline.kind === "image") return inline.alt;
      return flatten(inline.children);
    })
    .join("");
}
