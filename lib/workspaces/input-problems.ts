import type { Words, WorkspaceLanguage } from "./define-workspace.ts";

/** Why a value cannot be used. A closed list, so that the page, the API and a batch say the same. */
const SENTENCES = {
  missing: {
    en: "{label} is required.",
    zh: "请填写{label}。",
    ja: "{label}を入力してください。",
  },
  too_long: {
    en: "{label} holds {size}; the limit is {limit}.",
    zh: "{label}共 {size}，上限为 {limit}。",
    ja: "{label}は {size} あります。上限は {limit} です。",
  },
  not_text: { en: "{label} must be text.", zh: "{label}应为文本。", ja: "{label}は文字列で入力してください。" },
  not_number: { en: "{label} must be a number.", zh: "{label}应为数字。", ja: "{label}は数値で入力してください。" },
  not_integer: {
    en: "{label} must be a whole number.",
    zh: "{label}应为整数。",
    ja: "{label}は整数で入力してください。",
  },
  too_small: {
    en: "{label} must be at least {limit}.",
    zh: "{label}不得小于 {limit}。",
    ja: "{label}は {limit} 以上にしてください。",
  },
  too_large: {
    en: "{label} must be at most {limit}.",
    zh: "{label}不得大于 {limit}。",
    ja: "{label}は {limit} 以下にしてください。",
  },
  not_an_option: {
    en: "{label} must be one of the options: {options}.",
    zh: "{label}只能取以下选项：{options}。",
    ja: "{label}は次の選択肢から選んでください：{options}。",
  },
  not_yes_no: {
    en: "{label} must be true or false.",
    zh: "{label}应为是或否（true / false）。",
    ja: "{label}は true か false で指定してください。",
  },
  not_date: {
    en: "{label} must be a date such as 2026-01-31.",
    zh: "{label}应为日期，如 2026-01-31。",
    ja: "{label}は 2026-01-31 の形式の日付で入力してください。",
  },
  not_list: {
    en: "{label} must be a list of texts.",
    zh: "{label}应为文本列表。",
    ja: "{label}は文字列のリストで指定してください。",
  },
  not_table: {
    en: "{label} must be a table: rows of cells, or pasted text.",
    zh: "{label}应为表格：按行给出单元格，或粘贴文本。",
    ja: "{label}は表で指定してください（行ごとのセル、または貼り付けた文字列）。",
  },
  unknown_field: {
    en: "This workspace has no field named “{label}”.",
    zh: "这个工作区没有名为“{label}”的字段。",
    ja: "このワークスペースに「{label}」という項目はありません。",
  },
} satisfies Record<string, Words>;

export type ProblemCode = keyof typeof SENTENCES;

/** The sentence for a problem; `figures` fill its places. */
export function problemSentence(
  code: ProblemCode,
  language: WorkspaceLanguage,
  figures: Record<string, string>,
): string {
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? "");
}
