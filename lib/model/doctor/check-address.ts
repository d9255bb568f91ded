import type { AppError } from "../../errors.ts";
import { type Check, failWith, pass } from "./context.ts";

const CODES = ["model_unreachable", "model_timeout", "model_bad_reply"];

/** Somebody answers at the address, and what answers is a model server. */
export const checkAddress: Check = async ({ target, probe }) => {
  const { error } = probe;
  if (error && CODES.includes(error.code)) return failWith("address", error);
  return pass("address", "ok", { url: target.baseUrl });
};

/** Whether the other checks make sense after this error of the model list. */
export function isUnreachable(error: AppError | null): boolean {
  return error !== null && CODES.includes(error.code);
}
