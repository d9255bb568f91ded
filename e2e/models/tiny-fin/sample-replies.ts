import { listWorkspaces } from "#lib/workspaces/index.ts";

const RUN = 40;
const LINES = 3;

const runs = new Map<string, string>();
const groups = new Map<string, string>();
for (const { id, recordedReply } of listWorkspaces().flatMap(({ samples }) => samples)) {
  const lines = linesOf(recordedReply ?? "");
  for (const run of runsOf(lines)) runs.set(run, id);
  for (const group of groupsOf(lines)) groups.set(group, id);
}

/**
 * The sample whose hand-written reply this reply repeats, and where, if any: a run of 40 characters in one line or cell,
 * or three lines one after the other. Lines that the prompt dictates are nobody's words.
 */
export function repeatedSample(reply: string, prompt: string): string | undefined {
  const lines = linesOf(reply).filter((line) => !prompt.includes(line));
  for (const run of runsOf(lines)) if (runs.has(run)) return `${runs.get(run)}: ${run}`;
  for (const group of groupsOf(lines)) if (groups.has(group)) return `${groups.get(group)}: ${group}`;
  return undefined;
}

/** Trimmed, without what any two replies may share: tags, fences, rules of tables, textbook formulas, the box, a label with "none". */
function linesOf(text: string): string[] {
  const shared = /^(<\/?\w+>|```\w*|\\\[.*|\\boxed\{.*|[^：:]+[：:] ?(无|none|なし))$/;
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]{3}/u.test(line) && !shared.test(line));
}

function* runsOf(lines: string[]) {
  for (const piece of lines.flatMap((line) => line.split("|"))) {
    for (let at = 0; at + RUN <= piece.length; at += 1) yield piece.slice(at, at + RUN);
  }
}

function* groupsOf(lines: string[]) {
  for (let at = 0; at + LINES <= lines.length; at += 1) yield lines.slice(at, at + LINES).join("\n");
}
