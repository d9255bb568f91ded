import type { BoxSpan } from "./find-boxes.ts";
import type { Boxed, ParseOptions, ReplyFlag } from "./types.ts";
import { unwrapLatex } from "./unwrap-latex.ts";
import { type ParsedValue, parseValue } from "./values/parse-value.ts";

export type ReadBox = { boxed: Boxed; inCode: boolean; closed: boolean; flags: ReplyFlag[] };

export type ReadValue = (text: string) => ParsedValue;

/** Reads each text once: a model in a loop writes the same box ten thousand times. */
export function rememberValues(options: ParseOptions): ReadValue {
  const known = new Map<string, ParsedValue>();
  return (text) => {
    const found = known.get(text) ?? parseValue(text, options);
    known.set(text, found);
    return found;
  };
}

const PERCENT_AFTER =
  /[ \t]{0,2}(?:\$\$?|\\\)|\\\]|\*\*|~|\\[,;: ])?[ \t]?(?:\\?[%\uff05]|\\(?:text|mathrm)\{ ?\\?[%\uff05] ?\})/y;

/** A box with its text and value; an adjacent percent sign is absorbed when the box holds a bare number. */
export function makeBoxed(
  raw: string,
  span: BoxSpan,
  options: ParseOptions,
  limit = raw.length,
  read: ReadValue = (text) => parseValue(text, options),
): ReadBox {
  const inner = raw.slice(span.innerStart, span.innerEnd);
  let { value, flags } = read(inner);
  let end = span.end;
  if (
    span.closed &&
    (value?.kind === "number" || value?.kind === "range") &&
    !value.percent &&
    !value.unit &&
    !value.currency
  ) {
    PERCENT_AFTER.lastIndex = span.end;
    const match = PERCENT_AFTER.exec(raw);
    if (match && span.end + match[0].length <= limit) {
      end = span.end + match[0].length;
      ({ value, flags } = read(`${inner}\\%`));
    }
  }
  return {
    boxed: { raw: inner, text: unwrapLatex(inner), start: span.start, end, value },
    inCode: span.inCode,
    closed: span.closed,
    flags,
  };
}

/** An empty box, whatever fills it up: braces, spaces, an empty wrapper. */
export function isEmptyBox(boxed: Boxed): boolean {
  return boxed.text.replace(/[{}\s\u200b~]/g, "") === "";
}
