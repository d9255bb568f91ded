import { numberFormat } from "#components/ui/intl-cache.ts";
import type { Value } from "#lib/reply/types.ts";

const NARROW_SPACE = "\u202f";
const SIGNIFICANT = 12;

/** A figure with grouped digits and without the tail of binary arithmetic: 0.1532, 320,000,000. */
export function formatNumber(value: number, locale: string): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-6)) return value.toPrecision(6);
  return numberFormat(locale, { maximumSignificantDigits: SIGNIFICANT, useGrouping: true }).format(value);
}

/** A value in one line: "15.32 %", "CNY 320,000,000", "0.15 – 0.18", "A, C". Verdicts come as their contract's id. */
export function valueText(value: Value, locale: string): string {
  switch (value.kind) {
    case "number":
      return figure(value.number ?? Number.NaN, value, locale);
    case "range":
      return `${figure(value.low ?? Number.NaN, value, locale)} – ${figure(value.high ?? Number.NaN, value, locale)}`;
    case "choice":
      return (value.choices ?? []).join(", ");
    case "verdict":
      return value.verdict ?? "";
    case "list":
      return (value.parts ?? []).map((part) => valueText(part, locale)).join("; ");
    case "text":
      return "";
  }
}

/** The same as the figure that is stored and compared, its unit apart: 0.1532 for 15.32 %. */
export function plainValueText(value: Value, locale: string): string {
  const { percent: _percent, currency: _currency, unit: _unit, ...plain } = value;
  return valueText(plain, locale);
}

function figure(number: number, value: Value, locale: string): string {
  if (Number.isNaN(number)) return "";
  if (value.percent) return withUnit(formatNumber(number * 100, locale), "%", locale);
  const text = formatNumber(number, locale);
  if (value.currency) return `${value.currency}${NARROW_SPACE}${text}`;
  return value.unit ? withUnit(text, value.unit, locale) : text;
}

/** English sets a narrow space before a unit; Chinese and Japanese set none. */
function withUnit(text: string, unit: string, locale: string): string {
  return locale === "en" ? `${text}${NARROW_SPACE}${unit}` : `${text}${unit}`;
}
