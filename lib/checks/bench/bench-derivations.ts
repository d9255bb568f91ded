import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A real derivation: the operands and operators as an annotator wrote them, and what they give. */
export type Derivation = { id: string; expression: string; value: number; percent: boolean };

const FILE = path.resolve(import.meta.dirname, "../../../../shared/data/tat-qa/tatqa_dataset_dev.json");

type Question = { uid?: string; derivation: string; answer: unknown; answer_type: string; scale: string };

/** The derivations of TAT-QA's dev set that are whole computations; null where the data is absent. */
export function readDerivations(): Derivation[] | null {
  if (!existsSync(FILE)) return null;
  const contexts = JSON.parse(readFileSync(FILE, "utf8")) as { questions: Question[] }[];
  const found: Derivation[] = [];
  for (const [i, question] of contexts.flatMap((context) => context.questions).entries()) {
    if (question.answer_type !== "arithmetic") continue;
    const expression = clean(question.derivation);
    if (!expression) continue;
    const value = worth(expression);
    if (value === null || !Number.isFinite(value) || value === 0 || Math.abs(value) > 1e12) continue;
    found.push({
      id: question.uid ?? String(i),
      expression,
      value,
      percent: question.scale === "percent" && Math.abs(value) < 20 && !expression.includes("%"),
    });
  }
  return found;
}

/** Currency signs and blanks away; anything that is not a computation with at least one operator is left out. */
function clean(derivation: string): string | null {
  const text = derivation
    .replace(/\[|\{/g, "(")
    .replace(/\]|\}/g, ")")
    .replace(/[$£€]/g, "")
    .replace(/[–−]/g, "-")
    .replace(/×/g, "*")
    .replace(/÷/g, "/")
    .trim();
  if (!/^[\d.,()+*/%\s-]+$/.test(text) || !/\d\s*%?\)*\s*[-+*/]\s*\(*\s*-?\d/.test(text)) return null;
  return text
    .replace(/\s*([+*/-])\s*/g, (_all, op: string) => ` ${op} `)
    .replace(/\(\s+/g, "(")
    .replace(/(^|[(*/+-])\s*([+-]) (?=[\d(])/g, "$1$2")
    .trim();
}

/** An independent reading of the expression, by JavaScript's own arithmetic: the ledger must not be its own oracle. */
function worth(expression: string): number | null {
  const plain = expression.replace(/(?<=\d),(?=\d{3})/g, "").replace(/(\d+(?:\.\d+)?)%/g, "($1/100)");
  if (/,/.test(plain)) return null;
  try {
    const value: unknown = new Function(`return (${plain});`)();
    return typeof value === "number" ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
