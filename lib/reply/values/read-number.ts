/** A number as written: digits for an exact conversion, decimals as a power of ten (12.34 has 2). */
export type WrittenNumber = { digits: string; exponent: number; length: number; ambiguous: boolean; quotient?: number };

const CORE = /^(?:\d{1,3}(?:[ '’]\d{3})+(?![\d])(?:[.,]\d+)?|\d[\d,.]*|\.\d+)/;
const POWER = /^ ?(?:[eE](?=[+-]?\d)|(?:[×xX*·]) ?10 ?\^ ?)\{? ?([+-]?\d{1,3}) ?\}?(?![\d.])/;

/** Reads the separators of one written number: which are thousands, which the decimal point. Null when it is no number. */
function readDigits(token: string): { digits: string; decimals: number; ambiguous: boolean } | null {
  const text = token.replace(/[ '’]/g, "");
  const commas = text.split(",").length - 1;
  const dots = text.split(".").length - 1;
  const plain = (whole: string, fraction: string, ambiguous: boolean) => {
    const digits = whole.replace(/[.,]/g, "") + fraction;
    return /^\d+$/.test(digits) ? { digits, decimals: fraction.length, ambiguous } : null;
  };
  const lastComma = text.lastIndexOf(",");
  const lastDot = text.lastIndexOf(".");
  if (commas === 0 && dots <= 1)
    return dots ? plain(text.slice(0, lastDot), text.slice(lastDot + 1), false) : plain(text, "", false);
  if (commas === 0) return /^\d{1,3}(?:\.\d{3})+$/.test(text) ? plain(text, "", true) : null;
  if (dots === 0) {
    const tail = text.length - lastComma - 1;
    // 1,234 is thousands; 1,2 and 12,34 and 0,125 can only be decimals, and say so.
    if (commas === 1 && (tail !== 3 || text.startsWith("0,")))
      return plain(text.slice(0, lastComma), text.slice(lastComma + 1), true);
    // Groups of three, of four (万) or of two before a last three (lakh); anything else is an enumeration.
    return /^(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,2}(?:,\d{2})+,\d{3})$/.test(text)
      ? plain(text, "", false)
      : null;
  }
  if (lastDot > lastComma) return dots === 1 ? plain(text.slice(0, lastDot), text.slice(lastDot + 1), false) : null;
  return commas === 1 ? plain(text.slice(0, lastComma), text.slice(lastComma + 1), true) : null;
}

function simple(text: string): { value: number; ambiguous: boolean } | null {
  const match = /^ ?([+-]?) ?([\d.,]+) ?$/.exec(text);
  const read = match ? readDigits(match[2] as string) : null;
  if (!match || !read) return null;
  return { value: Number(`${match[1]}${read.digits}e-${read.decimals}`), ambiguous: read.ambiguous };
}

/** `\frac{1}{2}`, `\dfrac12`, `\sqrt{4}`: numeric LaTeX at the start of `rest`. */
function readLatexNumber(rest: string): { value: number; length: number } | null {
  const fraction = /^\\[dtc]?frac ?(?:\{([^{}]{1,40})\}|(\d)) ?(?:\{([^{}]{1,40})\}|(\d))/.exec(rest);
  if (fraction) {
    const above = simple(fraction[1] ?? fraction[2] ?? "");
    const below = simple(fraction[3] ?? fraction[4] ?? "");
    if (!above || !below || below.value === 0) return null;
    return { value: above.value / below.value, length: fraction[0].length };
  }
  const root = /^\\sqrt ?\{([\d.]{1,20})\}/.exec(rest);
  return root ? { value: Math.sqrt(Number(root[1])), length: root[0].length } : null;
}

/** Reads an unsigned number at the start of `rest`, in any of the written shapes; null when there is none. */
export function readNumber(rest: string): WrittenNumber | null {
  const latex = readLatexNumber(rest);
  if (latex) return { digits: "", exponent: 0, length: latex.length, ambiguous: false, quotient: latex.value };
  const core = CORE.exec(rest);
  if (!core) return null;
  const token = core[0].replace(/[.,]+$/, "");
  const read = readDigits(token);
  if (!read) return null;
  let length = token.length;
  const mixed = /^ ?(?=\\[dtc]?frac)/.exec(rest.slice(length));
  const part = mixed ? readLatexNumber(rest.slice(length + mixed[0].length)) : null;
  if (part && read.decimals === 0) {
    return {
      digits: "",
      exponent: 0,
      length: length + (mixed?.[0].length ?? 0) + part.length,
      ambiguous: false,
      quotient: Number(read.digits) + part.value,
    };
  }
  const under = /^ ?\/ ?(\d[\d,.]*\d|\d)(?![\d/.-])/.exec(rest.slice(length));
  const below = under ? simple(under[1] as string) : null;
  if (under && below && below.value !== 0) {
    const above = Number(`${read.digits}e-${read.decimals}`);
    return {
      digits: "",
      exponent: 0,
      length: length + under[0].length,
      ambiguous: read.ambiguous,
      quotient: above / below.value,
    };
  }
  let exponent = -read.decimals;
  const caret = read.digits === "10" ? /^ ?\^ ?\{? ?([+-]?\d{1,3}) ?\}?/.exec(rest.slice(length)) : null;
  const power = caret ?? POWER.exec(rest.slice(length));
  if (power) {
    exponent += Number(power[1]) - (caret ? 1 : 0);
    length += power[0].length;
  }
  return { digits: read.digits, exponent, length, ambiguous: read.ambiguous };
}
