import { findFences } from "../reply/find-code.ts";

const KINDS: Record<string, { extension: string; comment: string }> = {
  python: { extension: "py", comment: "#" },
  sql: { extension: "sql", comment: "--" },
  r: { extension: "R", comment: "#" },
  vba: { extension: "bas", comment: "'" },
  javascript: { extension: "js", comment: "//" },
  java: { extension: "java", comment: "//" },
  cpp: { extension: "cpp", comment: "//" },
};
const ALIASES: Record<string, string> = { py: "python", js: "javascript", "c++": "cpp", basic: "vba", vb: "vba" };

export type CodeFile = { name: string; text: string };

/**
 * The answer's longest code block as a file, with `head` as a comment above it; null without a block. A language we do
 * not know becomes a .txt file.
 */
export function codeFile(answer: string, head: string): CodeFile | null {
  const blocks = findFences(answer).map((span) => ({
    info: /(?:`{3,}|~{3,})[ \t]*([\w+#-]*)/.exec(answer.slice(span.outerStart, span.start))?.[1]?.toLowerCase() ?? "",
    text: answer.slice(span.start, span.end),
  }));
  const longest = blocks.reduce<(typeof blocks)[number] | null>(
    (best, block) => (best && best.text.length >= block.text.length ? best : block),
    null,
  );
  if (!longest || longest.text.trim() === "") return null;
  const kind = KINDS[ALIASES[longest.info] ?? longest.info] ?? { extension: "txt", comment: "#" };
  const comment = head
    .split("\n")
    .map((line) => `${kind.comment} ${line}`)
    .join("\n");
  return { name: `fin-r1.${kind.extension}`, text: `${comment}\n\n${longest.text.trimEnd()}\n` };
}
