/** Excel's built-in formats that a file names by number only. */
const BUILT_IN: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  27: "yyyy-mm-dd",
  30: "yyyy-mm-dd",
  31: "yyyy年m月d日",
  36: "yyyy-mm-dd",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  45: "mm:ss",
  57: "yyyy-mm-dd",
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/**
 * A stored number as the sheet shows it: decimals, thousands, percent, scaling commas, signs in brackets, units in
 * quotes, dates. What it does not know (fractions, exponents) is shown as stored, never guessed.
 */
export function formatNumber(stored: string, code: string, date1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  const sections = splitSections(code);
  const section = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const pattern = (section ?? sections[0] ?? "General").replace(ASIDES, "");
  // A section of its own for negative numbers writes their sign itself.
  const shown = section !== undefined && value < 0 ? -value : value;
  const bare = stripLiterals(pattern);
  if (/general|@/i.test(bare)) return general(value);
  if (/[ymdhs]/i.test(bare)) return formatDate(value, pattern, date1904) ?? general(value);
  if (!/[0#?]/.test(bare)) return literal(pattern);
  return /[?/]|E[+-]/i.test(bare) ? general(value) : formatDecimal(shown, pattern);
}

/** Colours, conditions and digit styles: what a format says besides the number. */
const ASIDES = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d+|dbnum\d|[<>=]+[^\]]*)\]/gi;

/** Semicolons in quotes or behind a backslash separate nothing. */
function splitSections(code: string): string[] {
  const sections = [""];
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|;|[^;"\\]+|["\\]/g)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections.slice(0, 3);
}

const LITERAL = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]/g;

function stripLiterals(pattern: string): string {
  return pattern.replace(LITERAL, "");
}

function literal(text: string): string {
  return text.replace(LITERAL, (_, quoted, escaped, currency) => quoted ?? escaped ?? currency ?? "").trim();
}

/** The sheet's own "General": fifteen digits, no trailing noise. */
export function general(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e21 || magnitude < 1e-9)) return String(value);
  const digits = String(Number(value.toPrecision(15)));
  return digits.includes("e") ? decimalFormat({ useGrouping: false, maximumFractionDigits: 20 }).format(value) : digits;
}

function formatDecimal(value: number, pattern: string): string {
  // Literals may hold digits and signs: the first placeholder outside them starts the number.
  const parts = /^((?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^0#?."\\[])*)([0#?,.]*[0#?,.])(.*)$/s.exec(pattern);
  if (!parts) return general(value);
  const [, before = "", digits = "", behind = ""] = parts;
  const percent = (stripLiterals(pattern).match(/%/g) ?? []).length;
  const [whole = "", fraction = ""] = digits.split(".");
  const scale = (/,+$/.exec(fraction || whole)?.[0].length ?? 0) * 3;
  const wholeDigits = whole.replace(/,+$/, "");
  const places = fraction.replace(/,/g, "");
  const scaled = percent * 2 - scale === 0 ? value : Number(`${value}e${percent * 2 - scale}`);
  const text = decimalFormat({
    useGrouping: wholeDigits.includes(","),
    minimumIntegerDigits: Math.min(21, Math.max(1, (wholeDigits.match(/0/g) ?? []).length)),
    minimumFractionDigits: Math.min(20, (places.match(/0/g) ?? []).length),
    maximumFractionDigits: Math.min(20, places.length),
  }).format(Number.isFinite(scaled) ? scaled : value);
  const sign = text.startsWith("-") ? "-" : "";
  return `${sign}${literal(before)}${text.slice(sign.length)}${literal(behind)}`;
}

const FORMATS = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes longer than a thousand uses of it, and a sheet has few formats. */
function decimalFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const format = FORMATS.get(key) ?? new Intl.NumberFormat("en-US", options);
  if (FORMATS.size < 1000) FORMATS.set(key, format);
  return format;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Days since 1899-12-30 (Excel's own day 60 never was), or since 1904-01-01. Null outside the calendar. */
function formatDate(serial: number, pattern: string, date1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400_000));
  const clock12 = /am\/pm|a\/p|上午/i.test(pattern);
  let hourBefore = false;
  const written = pattern.replace(
    /"([^"]*)"|\\(.)|_.|\*.|\[\$[^\]]*\]|\[h+\]|am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?|e+/gi,
    (token, quoted, escaped, offset: number) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
      const name = token.toLowerCase();
      const isMinute = hourBefore || /^[^a-z]*s/i.test(pattern.slice(offset + token.length));
      if (/^(h|\[h)/.test(name)) hourBefore = true;
      else if (/^[yd]/.test(name)) hourBefore = false;
      return datePart(name, date, serial, clock12, isMinute) ?? "";
    },
  );
  return written.replace(/;@$/, "").trim();
}

function datePart(name: string, date: Date, serial: number, clock12: boolean, isMinute: boolean): string | null {
  const pad = (value: number, width: number) => String(value).padStart(Math.min(2, width), "0");
  const hours = date.getUTCHours();
  switch (name[0]) {
    case "y":
      return name.length <= 2 ? pad(date.getUTCFullYear() % 100, 2) : String(date.getUTCFullYear());
    case "e":
      return String(date.getUTCFullYear());
    case "m":
      if (isMinute && name.length <= 2) return pad(date.getUTCMinutes(), name.length);
      return name.length >= 3 ? (MONTHS[date.getUTCMonth()] ?? null) : pad(date.getUTCMonth() + 1, name.length);
    case "d":
      return name.length >= 3 ? "" : pad(date.getUTCDate(), name.length);
    case "[":
      return name.startsWith("[$") ? "" : String(Math.floor(serial * 24 + 1e-9));
    case "h":
      return pad(clock12 ? hours % 12 || 12 : hours, name.length);
    case "s":
      return pad(date.getUTCSeconds(), name.replace(/\..*/, "").length);
    case "a":
    case "上":
      return hours < 12 ? "AM" : "PM";
    default:
      return null;
  }
}
