/** The few character references models write; any other stays as it was written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  yen: "¥",
  euro: "€",
  pound: "£",
  cent: "¢",
  times: "×",
  divide: "÷",
  minus: "−",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

const REFERENCE = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/;

/** The character written at `pos` as `&name;` or `&#number;` and the position behind it, or null. */
export function decodeEntity(text: string, pos: number): { text: string; end: number } | null {
  const match = REFERENCE.exec(text.slice(pos, pos + 12));
  if (match === null) return null;
  const [all, decimal, hex, name] = match;
  const end = pos + all.length;
  if (name !== undefined) {
    const char = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    return char === undefined ? null : { text: char, end };
  }
  const point = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
  const valid = point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return valid ? { text: String.fromCodePoint(point), end } : null;
}
