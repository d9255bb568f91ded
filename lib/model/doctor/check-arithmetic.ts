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
    return warn("arithmetic", finish === "length" ? "cut" : "unboxed");
  }
  if (reply.final?.value?.number === Number(ANSWER) || shown.trim() === ANSWER)
    return pass("arithmetic", "ok", { got: shown });
  return warn("arithmetic", "wrong", { expected: ANSWER, got: shown });
};
