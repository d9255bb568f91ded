import { type Check, pass, warn } from "./context.ts";

/** The server counts tokens, so that a prompt's fit is known before it is sent. */
export const checkTokenize: Check = async ({ probe }) => {
  return probe.canTokenize ? pass("tokenize", "ok") : warn("tokenize", "none");
};
