import { contractValue } from "./define-workspace.ts";

/** What a prompt for a figure asks for where the data do not allow one. */
export const INSUFFICIENT_DATA = contractValue(
  "insufficient-data",
  "warn",
  { zh: "数据不足", en: "Insufficient data", ja: "データ不足" },
  "数据不足|数据不充分|数据不够|资料不足|信息不足|數據不足|資料不足|データ不足|情報不足|insufficient data|data insufficient|insufficient information|not enough data",
);
