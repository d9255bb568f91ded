import { type Check, pass, warn } from "./context.ts";

/** The server counts tokens, so that a prompt's fit is known before it is sent. */
export const checkTokenize: Check = async ({ probe }) => {
  if (probe.canTokenize) return pass("tokenize", "The server counts tokens exactly (/tokenize).");
  return warn(
    "tokenize",
    "The server has no /tokenize; prompts are measured by an estimate on the safe side.",
    "Let the proxy pass /tokenize (one level above /v1) to vLLM. Other engines and vLLM's Rust front end have none.",
  );
};
