import type { Options } from "../choices/read-options.ts";
import { inputText } from "../input-places.ts";
import type { CheckInput } from "../types.ts";
import { ledgerFrom } from "./build-ledger.ts";
import { digitsOf } from "./exact.ts";
import { givenPlaces } from "./given-places.ts";
import type { Ledger } from "./ledger-types.ts";
import { numbersIn } from "./read-shown.ts";
import { tokensOf } from "./reply-tokens.ts";
import type { Literal } from "./tokens.ts";
import type { Evidence } from "./trace-steps.ts";

const LEDGERS = new WeakMap<CheckInput, Ledger>();
const GIVEN = new WeakMap<CheckInput, Set<string>>();

/** The ledger of a reply: built once for all checks that read it. */
export function ledgerOf(input: CheckInput): Ledger {
  let ledger = LEDGERS.get(input);
  if (!ledger) {
    ledger = ledgerFrom(tokensOf(input).map((part) => part.tokens));
    LEDGERS.set(input, ledger);
  }
  return ledger;
}

/** Every number of the question, the inputs and the documents, in its exact decimal forms. */
export function givenNumbers(input: CheckInput): Set<string> {
  let given = GIVEN.get(input);
  if (!given) {
    const { sources, form, question } = givenPlaces(input);
    given = new Set(
      [question, form, ...sources.map(({ numbers }) => numbers)].flatMap((numbers) => [...numbers.keys()]),
    );
    GIVEN.set(input, given);
  }
  return given;
}

/**
 * What is known about a reply, for following its steps. Its own numbers are read when they are first asked for. `given`: other
 * numbers than all those of the question, the inputs and the documents.
 */
export function evidenceOf(input: CheckInput, given = givenNumbers(input)): Evidence {
  let stated: Evidence["stated"] | undefined;
  return {
    raw: input.reply.raw,
    ledger: ledgerOf(input),
    given,
    get stated() {
      stated ??= statedNumbers(input);
      return stated;
    },
  };
}

/** What is given without the numbers that stand only in the options a question lists: those are what is asked for. */
export function givenBeside({ options, stem }: Options, input: CheckInput): Set<string> {
  const { question: _question, ...inputs } = input.inputs;
  const elsewhere = numbersIn([stem, inputText({ inputs }), ...input.sources.map((source) => source.text)].join("\n"));
  const listed = numbersIn(options.map((option) => option.text).join("\n"));
  return new Set([...givenNumbers(input)].filter((number) => elsewhere.has(number) || !listed.has(number)));
}

/** Where a reply writes each number, by its digits without mark and scale. */
function statedNumbers(input: CheckInput): Map<string, Literal[]> {
  const found = new Map<string, Literal[]>();
  for (const { tokens } of tokensOf(input)) {
    for (const { literal } of tokens) {
      if (!literal) continue;
      const key = digitsOf(literal).toString();
      const others = found.get(key);
      if (others) others.push(literal);
      else found.set(key, [literal]);
    }
  }
  return found;
}
