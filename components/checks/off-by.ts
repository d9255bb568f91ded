import { Decimal } from "decimal.js";

const FIGURE = /^([-−]?)\s*([\d,]*\.?\d+)\s*(.*)$/u;

/**
 * How far the model's value is from the recomputed one, in their common unit: "12.83 %" and "12.38 %" give 0.45 and "pp".
 * Null where the two are not written alike.
 */
export function offBy(got: string, expected: string): { figure: string; unit: string } | null {
  const [a, b] = [read(got), read(expected)];
  if (!a || !b || a.unit !== b.unit) return null;
  const difference = a.value.minus(b.value).abs();
  return { figure: grouped(difference.toFixed()), unit: /^(\\?%|％)$/.test(a.unit) ? "pp" : a.unit };
}

/** "1187100.5" as "1,187,100.5". */
const grouped = (digits: string) => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

function read(text: string): { value: Decimal; unit: string } | null {
  const [, sign, digits = "", unit = ""] = FIGURE.exec(text.normalize("NFKC").replace(/[$\s]/g, "")) ?? [];
  if (digits === "") return null;
  const value = new Decimal(digits.replaceAll(",", ""));
  return { value: sign ? value.negated() : value, unit: unit.replace(/^\\/, "") };
}
