import type { ContractRules } from "./contract-rules.ts";
import type { CheckPlan, Words } from "./define-workspace.ts";

const LABELS = {
  quotes: { zh: "引文核对", en: "Quotes", ja: "引用の照合" },
  box: { zh: "结论范围", en: "Answer allowed", ja: "結論の範囲" },
  arithmetic: { zh: "算式重算", en: "Arithmetic", ja: "計算の再計算" },
  provenance: { zh: "数字来源", en: "Where numbers come from", ja: "数値の出典" },
  calculators: { zh: "公式复算", en: "Calculators", ja: "計算式による検算" },
  code: { zh: "代码检查", en: "Code, not run", ja: "コードの点検" },
  citations: { zh: "页码与单元格", en: "Pages and cells", ja: "頁とセル" },
  contract: { zh: "作答约定", en: "Answer contract", ja: "回答の約束" },
} satisfies Record<string, Words>;

/** Every passage the answer quotes must stand in one of these inputs. */
export const quotesIn = (...fields: string[]): CheckPlan => ({
  id: "quotes-in-input",
  label: LABELS.quotes,
  field: fields[0],
  fields,
});

export const BOX_ALLOWED: CheckPlan = { id: "box-in-contract", label: LABELS.box };

export const ARITHMETIC: CheckPlan = { id: "arithmetic", label: LABELS.arithmetic };

/** Every number of the answer stands in one of these inputs or follows from them. */
export const numbersFrom = (...fields: string[]): CheckPlan => ({
  id: "provenance",
  label: LABELS.provenance,
  field: fields[0],
  fields,
});

export const CALCULATORS: CheckPlan = { id: "calculators", label: LABELS.calculators };

/** Ratios that the answer's tables state are recomputed from the statements of this input. */
export const ratiosFrom = (field: string): CheckPlan => ({ ...CALCULATORS, field, params: { statements: field } });

/** The program of the answer as text; it is never run. */
export const CODE: CheckPlan = { id: "code", label: LABELS.code };

/** Pages and cells that the answer cites exist in what was given, and hold what it says. */
export const CITATIONS: CheckPlan = { id: "citations", label: LABELS.citations };

/** What the answer must keep beside its box. */
export const keepsContract = (params: ContractRules): CheckPlan => ({
  id: "contract",
  label: LABELS.contract,
  params,
});
