import type { BoxSpan } from "./find-boxes.ts";
import type { Boxed, ParseOptions, ReplyFlag } from "./types.ts";
import { unwrapLatex } from "./unwrap-latex.ts";
import { parseValue } from "./values/parse-value.ts";

export type ReadBox = { boxed: Boxed; inCode: boolean; closed: boolean; flags: ReplyFlag[] };

const PERCENT_AFTER = /\s{0,2}(?:\$\$?|\\\)|\\\]|\*\*|~|\\[,;: ])?\s?\\?[%\uff05]/y;

/** A box with its text and value; an adjacent percent sign is absorbed when the box holds a bare number. */
export function makeBoxed(raw: string, span: BoxSpan, options: ParseOptions, limit = raw.length): ReadBox {
  const inner = raw.slice(span.innerStart, span.innerEnd);
  let { value, flags } = parseValue(inner, options);
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
      ({ value, flags } = parseValue(`${inner}\\%`, options));
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
