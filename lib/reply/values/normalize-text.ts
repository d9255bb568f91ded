import { unwrapLatex } from "../unwrap-latex.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const COMMANDS: [RegExp, string][] = [
  [/\\(?:times|cdot|ast)(?![A-Za-z])/g, "×"],
  [/\\(?:approx|simeq|cong|doteq|thickapprox)(?:eq)?(?![A-Za-z])/g, "≈"],
  [/\\(?:sim)(?![A-Za-z])/g, "~"],
  [/\\(?:rightarrow|to|Rightarrow)(?![A-Za-z])/g, "→"],
  [/\\(?:yen|textyen)(?![A-Za-z])/g, "¥"],
  [/\\(?:euro|texteuro)(?![A-Za-z])/g, "€"],
  [/\\pounds(?![A-Za-z])/g, "£"],
  [/\\permil(?![A-Za-z])|\\textperthousand(?![A-Za-z])/g, "‰"],
];

/**
 * The first steps of the normaliser: wrappers away, NFKC, one kind of minus, quotes and full stops around the text gone.
 * Superscripts become `^{…}` before NFKC, which would make 10⁶ into 106.
 */
export function normalizeText(text: string): string {
  const unwrapped = unwrapLatex(text).replace(
    /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}/g,
    (run) => `^{${[...run].map((c) => (c === "⁻" ? "-" : SUPERSCRIPTS.indexOf(c))).join("")}}`,
  );
  let out = unwrapped.normalize("NFKC").replace(/[\u2212\u2796\ufe63]/g, "-");
  for (const [pattern, replacement] of COMMANDS) out = out.replace(pattern, replacement);
  out = out.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").replace(/\s+/g, " ");
  // A dash in front of a number is a minus; between two it is a range.
  out = out.replace(/(^|[=≈:(~]) ?[–—](?= ?[$€£¥]?\.?\d)/g, "$1-");
  // The table-question form asks for number and scale apart: 9.03 | percent.
  out = out.replace(/^([^|]{1,60}?) ?\| ?([A-Za-z%]{1,20})$/, "$1 $2");
  return trimMarks(out);
}

/** Quotation marks, emphasis and closing punctuation that say nothing about a value. */
export function trimMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:["'“”‘’「『《*]|\s){1,8}/, "")
    .replace(/(?:["'“”‘’」』》*。!;,、]|\s|(?<!\.)\.){1,8}$/, "");
}
