import type { ContractRules } from "./contract-rules.ts";
import type { CheckPlan, Words } from "./define-workspace.ts";

/** The first six are called so wherever findings are listed; a test holds them to those messages. */
const LABELS = {
  quotes: { zh: "引文", en: "Quotes", ja: "引用" },
  box: { zh: "方框内容", en: "Boxed value", ja: "枠の値" },
  arithmetic: { zh: "算术", en: "Arithmetic", ja: "計算" },
  provenance: { zh: "数字来源", en: "Origin of figures", ja: "数値の出所" },
  calculators: { zh: "计算器", en: "Calculator", ja: "計算機" },
  contract: { zh: "任务规则", en: "Task rules", ja: "タスクの規則" },
  code: { zh: "代码检查", en: "Code, not run", ja: "コードの点検" },
  citations: { zh: "页码与单元格", en: "Pages and cells", ja: "頁とセル" },
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
