import type { Finding } from "../../reply/types.ts";
import { tableOf } from "../../workspaces/define-workspace.ts";
import { balanceGap } from "../calculators/corporate.ts";
import { boxPlace, contractFinding } from "../contract/finding.ts";
import type { CheckInput } from "../types.ts";
import { type Period, readStatement, type StatementItem } from "./read-statement.ts";

/** An answer that says so itself has seen it. */
const NOTICED =
  /(?:报表|资产|权益|现金|勾稽)[^。\n]{0,24}(?:不平|不等|不相等|不一致|不符|相差|差额)|(?:sheet|statement|assets|equity|cash)[^.\n]{0,40}(?:(?:does|do|did) not|doesn't|don't|fails? to) (?:tie|agree|equal|balance|add)|unbalanced|out of balance|(?:貸借|資産|現金)[^。\n]{0,24}(?:一致しない|一致しません|不一致)/i;

/** Assets = liabilities + equity, and opening cash + flows = closing cash, in every period of a pasted statement. */
export function checkTieOut(input: CheckInput, field: string): Finding[] {
  return readStatement(tableOf(input.inputs, field)).flatMap((period) =>
    [balance(period), cashRoll(period)].flatMap((gap) => {
      if (gap === null) return [];
      const { amount, slack, key } = gap;
      const values = { period: period.head, got: String(Number(amount.toFixed(4))) };
      if (Math.abs(amount) <= slack) return [contractFinding(input, "pass", `${key}.pass`, boxPlace(input), values)];
      const verdict = NOTICED.test(input.reply.answer) ? "pass" : "fail";
      return [
        contractFinding(input, verdict, verdict === "pass" ? `${key}.noticed` : `${key}.fail`, boxPlace(input), values),
      ];
    }),
  );
}

type Gap = { amount: number; slack: number; key: "balance" | "cash-roll" };

function balance(period: Period): Gap | null {
  const lines = linesOf(period, ["assets", "liabilities", "equity"]);
  if (!lines) return null;
  const [assets, liabilities, equity] = lines as [number, number, number];
  return {
    amount: balanceGap(assets, liabilities, equity),
    slack: slackOf(period, ["assets", "liabilities", "equity"]),
    key: "balance",
  };
}

function cashRoll(period: Period): Gap | null {
  const names: StatementItem[] = [
    "opening cash",
    "operating cash flow",
    "investing cash flow",
    "financing cash flow",
    "closing cash",
  ];
  const lines = linesOf(period, names);
  if (!lines) return null;
  const [opening, operating, investing, financing, closing] = lines as [number, number, number, number, number];
  const effect = period.lines.get("currency effect")?.value ?? 0;
  return {
    amount: opening + operating + investing + financing + effect - closing,
    slack: slackOf(period, [...names, "currency effect"]),
    key: "cash-roll",
  };
}

function linesOf({ lines }: Period, names: StatementItem[]): number[] | null {
  const values = names.map((name) => lines.get(name)?.value);
  return values.some((value) => value === undefined) ? null : (values as number[]);
}

/** Each shown figure is rounded by up to half a unit of its last digit; exact ones add up exactly. */
function slackOf({ lines }: Period, names: StatementItem[]): number {
  return names.reduce((sum, name) => sum + (lines.get(name)?.half ?? 0), 1e-9);
}
