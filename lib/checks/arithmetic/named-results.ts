import type { Decimal } from "decimal.js";
import type { Expr } from "./expression.ts";
import type { Chain } from "./find-chains.ts";
import type { NameReader } from "./parse-expression.ts";
import type { Token } from "./tokens.ts";

const LONGEST_NAME = 5;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:the|thus|so|then|hence|therefore|our|则|故|因此|所以|那么)\s*/, "")
    .trim();

/**
 * Names that the text gave to results (`PV = 783.53`), for formulas that use them (`Gain = PV - Cost`). A name that gets
 * two different numbers is nobody's: it stops being known.
 */
export function readNames() {
  const values = new Map<string, Decimal | null>();
  /** What is known as a statement begins: names given in it are known in the next. */
  const before = new Map<string, Decimal | null>();
  const changed = new Set<string>();

  function assign(chain: Chain, worth: (expr: Expr) => Decimal | null) {
    // `σ^2 = 9` and `Cost of year 2 = 9` say nothing about σ and the cost of other years.
    if (chain.members[0]?.expr || chain.label === "" || /[\d^]/.test(chain.name)) return;
    const last = chain.members.findLast((member) => member.expr !== null)?.expr;
    const value = last ? worth(last) : null;
    const name = plain(chain.label);
    if (!value || name === "" || name.length > 60 || name.split(" ").length > LONGEST_NAME) return;
    const known = values.get(name);
    values.set(name, known === undefined || known?.equals(value) ? value : null);
    changed.add(name);
  }

  function readerFor(tokens: Token[]) {
    return (_from: number, to: number): NameReader | undefined => {
      for (const name of changed) before.set(name, values.get(name) ?? null);
      changed.clear();
      if (before.size === 0) return undefined;
      return (at) => {
        let name = "";
        let found: { name: string; length: number } | null = null;
        for (let i = at; i < Math.min(to, at + LONGEST_NAME); i++) {
          const token = tokens[i];
          if (token?.kind !== "word") break;
          name = plain(`${name} ${token.text}`);
          if (before.get(name)) found = { name, length: i - at + 1 };
        }
        return found;
      };
    };
  }

  return { assign, readerFor, valueOf: (name: string) => values.get(name) ?? undefined };
}
