import type { FigureId } from "./figures.ts";
import type { FormulaId, InputName } from "./formulas.ts";
import type { Task } from "./read-task.ts";

/** A figure in base units, rates as fractions; where conventions differ, all of them, ours first. */
export type Figures = Partial<Record<FigureId, number | number[]>>;
export type Recognised =
  | { formula: FormulaId; figures: Figures; missing?: undefined }
  /** The kind of question is known, but not all of its inputs. */
  | { formula: FormulaId; missing: InputName[]; figures?: undefined };

/** One kind of question: what its calculator makes of it, null where it is another kind. */
export type Kind = (task: Task) => Recognised | null;

/** Figures that are no number (a base of zero) are left out. */
export function found(
  formula: FormulaId,
  figures: Partial<Record<FigureId, number | (number | null)[] | null>>,
): Recognised | null {
  const known = Object.entries(figures).flatMap(([id, value]) => {
    const values = (Array.isArray(value) ? value : [value]).filter((one): one is number => Number.isFinite(one));
    return values.length > 0 ? [[id, values] as const] : [];
  });
  return known.length > 0 ? { formula, figures: Object.fromEntries(known) } : null;
}

/** The inputs that are null, by name; null where most are: the question only mentions the matter. */
export function missing(formula: FormulaId, inputs: Partial<Record<InputName, number | null>>): Recognised | null {
  const names = Object.entries(inputs).flatMap(([name, value]) => (value === null ? [name as InputName] : []));
  return names.length * 2 > Object.keys(inputs).length ? null : { formula, missing: names };
}
