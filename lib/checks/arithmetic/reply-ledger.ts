import { segmentReply } from "../../reply/segment-reply.ts";
import type { CheckInput } from "../types.ts";
import { buildLedger } from "./build-ledger.ts";
import type { Ledger } from "./ledger-types.ts";
import { numbersIn, numbersOfReply } from "./read-shown.ts";
import type { Evidence } from "./trace-steps.ts";

const LEDGERS = new WeakMap<CheckInput, Ledger>();
const GIVEN = new WeakMap<CheckInput, Set<string>>();

/** The ledger of a reply: built once for all checks that read it. */
export function ledgerOf(input: CheckInput): Ledger {
  let ledger = LEDGERS.get(input);
  if (!ledger) {
    const { raw, flags } = input.reply;
    const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
    ledger = buildLedger(raw, segments);
    LEDGERS.set(input, ledger);
  }
  return ledger;
}

/** Every number of the question, the inputs and the documents, in its exact decimal forms. */
export function givenNumbers(input: CheckInput): Set<string> {
  let given = GIVEN.get(input);
  if (!given) {
    given = numbersIn([input.question, inputText(input), ...input.sources.map((source) => source.text)].join("\n"));
    GIVEN.set(input, given);
  }
  return given;
}

/** What is known about a reply, for following its steps. Its own numbers are read when they are first asked for. */
export function evidenceOf(input: CheckInput): Evidence {
  let stated: Evidence["stated"] | undefined;
  return {
    raw: input.reply.raw,
    ledger: ledgerOf(input),
    given: givenNumbers(input),
    get stated() {
      stated ??= numbersOfReply(input.reply);
      return stated;
    },
  };
}

/** What a person put into the form, one line a value. */
export function inputText(input: CheckInput): string {
  return Object.values(input.inputs)
    .flatMap((value) =>
      Array.isArray(value) ? value.map((row) => (Array.isArray(row) ? row.join("\t") : row)) : [String(value ?? "")],
    )
    .join("\n");
}
