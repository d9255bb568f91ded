import { parseReply } from "./parse-reply.ts";

/** A judge's score: from its last box, braces and wrappers forgiven, or a bare final 1 or 0. Null when it gave none. */
export function parseJudgeScore(raw: string): 0 | 1 | null {
  const reply = parseReply(raw);
  if (reply.final) {
    const value = reply.final.value;
    if (value?.kind === "number") return value.number === 1 ? 1 : value.number === 0 ? 0 : null;
    return null;
  }
  const last = reply.answer.trimEnd().split("\n").at(-1) ?? "";
  const match = /(?:^|[\s:：=*是为])([01])[\s*.。]*$/u.exec(last.slice(-200));
  return match ? (match[1] === "1" ? 1 : 0) : null;
}
