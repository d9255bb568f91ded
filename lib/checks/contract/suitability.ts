import type { Finding } from "../../reply/types.ts";
import { tableOf, textOf } from "../../workspaces/define-workspace.ts";
import { normalText } from "../arithmetic/normal-text.ts";
import { tokenize } from "../arithmetic/tokenize.ts";
import { cellNumber } from "../calculators/cell-number.ts";
import type { CheckInput } from "../types.ts";
import { type AnswerRow, answerRows } from "./answer-rows.ts";
import { boxPlace, contractFinding } from "./finding.ts";
import { readShare } from "./share.ts";

type Product = { name: string; level: number | null; loss: number | null };
type Held = { row: AnswerRow; product: Product | null; share: number | null };

const TOTAL = /^(?:合计|总计|小计|共计|total|sum|合計)/i;
const fold = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s*_「」“”"']/g, "")
    .toLowerCase();

/**
 * An allocation beside the client and the product list: only listed products, none above the client's class (R at most
 * C; one without a level fits nobody), the boxed level that of the riskiest, the loss under stress within the limit, and
 * the reserve held in R1. Each is judged only where its figures are all there.
 */
export function checkSuitability(input: CheckInput, products: string, clientClass: string): Finding[] {
  const list = readProducts(tableOf(input.inputs, products));
  const held = answerRows(input).flatMap((row): Held[] => {
    const name = row.cells.get("product");
    if (!name || name.text === "" || TOTAL.test(name.text)) return [];
    const share = readShare(row.cells.get("share")?.text ?? "");
    if (share && share.high === 0) return [];
    return [
      { row, product: findProduct(name.text, list), share: share && share.low === share.high ? share.low : null },
    ];
  });
  if (list.length === 0 || held.length === 0) return [];
  const most = Number(/^C([1-5])$/.exec(textOf(input.inputs, clientClass))?.[1] ?? Number.NaN);
  return [
    ...held.map((one) => judgeProduct(input, one, most)),
    ...boxedLevel(input, held),
    ...stressLoss(input, held),
    ...reserve(input, held),
  ];
}

function readProducts([head = [], ...rows]: string[][]): Product[] {
  const column = (pattern: RegExp) => head.findIndex((cell) => pattern.test(cell));
  const [level, loss] = [column(/风险等级|risk level|リスク等級/i), column(/压力|损失|stress|loss|ストレス|損失/i)];
  return rows.flatMap((row) => {
    const name = row[0]?.trim() ?? "";
    const grade = /R\s?([1-5])/i.exec(row[level] ?? "")?.[1];
    return name === "" ? [] : [{ name, level: grade ? Number(grade) : null, loss: cellNumber(row[loss]) }];
  });
}

/** By its whole name, or the only listed name that the cell holds: "短债B（R2）". */
function findProduct(cell: string, list: Product[]): Product | null {
  const plain = fold(cell);
  const exact = list.find((one) => fold(one.name) === plain);
  if (exact) return exact;
  const inside = list.filter((one) => plain.includes(fold(one.name)));
  const longest = inside.sort((a, b) => b.name.length - a.name.length)[0];
  return longest && inside.every((one) => fold(longest.name).includes(fold(one.name))) ? longest : null;
}

function judgeProduct(input: CheckInput, { row, product }: Held, most: number): Finding {
  const cell = row.cells.get("product") ?? row;
  const got = row.cells.get("product")?.text ?? "";
  if (!product) return contractFinding(input, "fail", "product.unknown", cell, { got });
  if (product.level === null) return contractFinding(input, "fail", "product.unrated", cell, { got });
  if (!Number.isFinite(most)) return contractFinding(input, "not-checkable", "product.client", cell, { got });
  const verdict = product.level <= most ? "pass" : "fail";
  return contractFinding(input, verdict, `product.${verdict}`, cell, {
    got: `R${product.level}`,
    expected: `R${most}`,
  });
}

function boxedLevel(input: CheckInput, held: Held[]): Finding[] {
  const boxed = /^R([1-5])$/.exec(input.reply.final?.value?.verdict ?? "")?.[1];
  const levels = held.map((one) => one.product?.level ?? null);
  if (!boxed || levels.includes(null)) return [];
  const highest = Math.max(...levels.map(Number));
  const verdict = Number(boxed) === highest ? "pass" : "fail";
  return [
    contractFinding(input, verdict, `level.${verdict}`, boxPlace(input), { expected: `R${highest}`, got: `R${boxed}` }),
  ];
}

/** The weighted loss of the product table against the loss the client accepts; shares must add up to 100. */
function stressLoss(input: CheckInput, held: Held[]): Finding[] {
  const limit = input.inputs.lossLimit;
  const total = held.reduce((sum, one) => sum + (one.share ?? Number.NaN), 0);
  const loss = held.reduce((sum, one) => sum + (one.share ?? Number.NaN) * (one.product?.loss ?? Number.NaN), 0);
  if (typeof limit !== "number" || !(Math.abs(total - 100) < 0.011) || !Number.isFinite(loss)) return [];
  const verdict = loss <= limit + 1e-9 ? "pass" : "fail";
  const figures = { got: `${Number(loss.toFixed(4))}%`, expected: `${limit}%` };
  return [contractFinding(input, verdict, `stress.${verdict}`, boxPlace(input), figures)];
}

/** Months times spending must lie in R1, by the amounts of the table in the client's unit. */
function reserve(input: CheckInput, held: Held[]): Finding[] {
  const { reserveMonths, monthlySpending, amount } = input.inputs;
  if (typeof reserveMonths !== "number" || typeof monthlySpending !== "number" || typeof amount !== "number") return [];
  const unit = scaleOf(textOf(input.inputs, "currency"));
  const needed = reserveMonths * monthlySpending;
  const inSafe = held
    .filter((one) => one.product?.level === 1)
    .map((one) => amountOf(one.row.cells.get("amount")?.text ?? "", unit));
  if (needed === 0 || held.some((one) => one.product === null) || inSafe.includes(null)) return [];
  const kept = inSafe.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const verdict = kept >= needed * 0.999 ? "pass" : "fail";
  return [
    contractFinding(input, verdict, `reserve.${verdict}`, boxPlace(input), {
      expected: String(Number(needed.toFixed(2))),
      got: String(Number(kept.toFixed(2))),
    }),
  ];
}

const scaleOf = (currency: string) =>
  /亿/.test(currency)
    ? 1e8
    : /万/.test(currency)
      ? 1e4
      : /million/i.test(currency)
        ? 1e6
        : /\bk\b|thousand/i.test(currency)
          ? 1e3
          : 1;

/** A cell's amount in the client's unit; a bare number is in that unit already. */
function amountOf(cell: string, unit: number): number | null {
  const literals = tokenize(normalText(cell)).flatMap((token) => token.literal ?? []);
  const [only] = literals;
  if (!only || literals.length > 1 || only.markPower !== 0) return null;
  const bare = only.scale === 0 && !only.currency;
  return bare ? only.value.toNumber() : only.value.toNumber() / unit;
}
