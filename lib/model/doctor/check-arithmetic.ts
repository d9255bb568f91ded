import { parseReply } from "../../reply/parse-reply.ts";
import { ANSWER, type Check, pass, QUESTION, warn } from "./context.ts";

/** A two-line sum comes back in shape: boxed, and right. */
export const checkArithmetic: Check = async ({ sample }) => {
  const { text, deltas, finish, reasoningField } = await sample();
  if (deltas === 0) return null;
  const reply = parseReply(text, {
    finish: finish === "length" ? "length" : "stop",
    task: "number",
    prompt: QUESTION,
    reasoningField,
  });
  const shown = reply.final?.text ?? null;
  if (shown === null) {
    const why = finish === "length" ? "ran out of tokens before its answer" : "has no boxed answer";
    return warn(
      "arithmetic",
      `The reply to 120 - 90 ${why}.`,
      "Ask again; if it stays so, check the served model, its profile and its sampling.",
    );
  }
  if (reply.final?.value?.number === Number(ANSWER) || shown.trim() === ANSWER)
    return pass("arithmetic", `120 - 90 came back boxed as ${shown}.`, { got: shown });
  return warn(
    "arithmetic",
    `120 - 90 came back boxed as ${shown} instead of ${ANSWER}.`,
    "One wrong sum can be chance. If it happens again, check the weights, quantisation and sampling.",
    { expected: ANSWER, got: shown },
  );
};
