import type { Value } from "../types.ts";
import type { Quantity } from "./read-quantity.ts";

/** A quantity as the API states it; a mark other than the percent sign is kept as its unit. */
export function quantityValue(quantity: Quantity): Value {
  const value: Value = { kind: "number", number: quantity.number };
  if (quantity.currency) value.currency = quantity.currency;
  if (quantity.mark === "%" || quantity.mark === "pp") value.percent = true;
  const unit = quantity.mark && quantity.mark !== "%" ? quantity.mark : quantity.unit;
  if (unit) value.unit = unit;
  return value;
}
