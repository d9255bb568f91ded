import type { Finding } from "#lib/reply/types.ts";

const LONGEST = 160;

/** What a row shows of a finding's place: the expression as written, its value apart where the text has it at the end. */
export function snippetOf(finding: Finding, raw: string): { expression: string; value: string } {
  const written = readable(raw.slice(finding.start, finding.end));
  const { got } = finding;
  if (finding.check !== "arithmetic" || got === undefined) return { expression: cutShort(written), value: "" };
  const value = readable(got);
  const bare = value.replace(/^[-−]/, "");
  const at = written.lastIndexOf(bare);
  const rest = at < 0 ? written : written.slice(0, at).replace(/[\s=≈≅≒-]+$/u, "");
  return { expression: cutShort(rest === "" ? written : rest), value };
}

/** A text of one line, ended where it grows too long for a row. */
export const cutShort = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const COMMANDS: Record<string, string> = {
  times: "×",
  cdot: "·",
  div: "÷",
  approx: "≈",
  left: "",
  right: "",
  quad: " ",
  sqrt: "√",
};

/** TeX and Markdown marks made plain, for one line of a ledger; what is not known stays as it was written. */
export function readable(source: string): string {
  let text = source;
  for (let depth = 0; depth < 4; depth++) {
    text = text
      .replace(/\\(?:text|mathrm|mathbf|boxed)\s*\{([^{}]*)\}/g, "$1")
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, a: string, b: string) => `${group(a)} / ${group(b)}`);
  }
  return text
    .replace(/\\([a-zA-Z]+)/g, (whole, name: string) => COMMANDS[name] ?? whole)
    .replace(/\\([%$#&_,;! ])/g, (_, sign: string) => (",;! ".includes(sign) ? " " : sign))
    .replace(/\*\*|\$\$?|\\[()[\]]/g, "")
    .replace(/\{,\}/g, ",")
    .replace(/\s+/g, " ")
    .trim();
}

const group = (part: string) => (/[-+\s×·÷]/.test(part.trim()) ? `(${part.trim()})` : part.trim());

/** A finding's own words without the escapes that it took over from TeX. */
export const plainMessage = ({ message }: Finding): string => message.replace(/\\([%$#&_])/g, "$1");

/** Whether a failed computation's words say more than its two figures: a power of ten, a sign, what the box would hold. */
export function saysMore({ message, expected = "", got = "" }: Finding): boolean {
  return /[:：]|[.。].*[.。]/.test(message.replaceAll(expected, "").replaceAll(got, ""));
}
