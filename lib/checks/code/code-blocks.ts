import { findFences } from "../../reply/find-code.ts";
import { visibleText } from "../contract/answer-place.ts";
import type { CheckInput } from "../types.ts";

/** A code block of the answer: its text, where it starts in the reply, and the language its fence names. */
export type CodeBlock = { text: string; start: number; language: string };

export function codeBlocks({ reply }: CheckInput): CodeBlock[] {
  const text = visibleText(reply);
  return findFences(text).flatMap((fence) => {
    const language =
      /(?:`{3,}|~{3,})[ \t]*([\w+#-]*)/.exec(text.slice(fence.outerStart, fence.start))?.[1]?.toLowerCase() ?? "";
    const body = text.slice(fence.start, fence.end);
    return body.trim() === "" ? [] : [{ text: body, start: fence.start, language }];
  });
}
