/** A fenced code block or an inline code span, as UTF-16 positions of its content in the text given. */
export type CodeSpan = { start: number; end: number; outerStart: number; outerEnd: number; latex: boolean };

const FENCE = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,4}[.)])[ \t]{1,4})?(`{3,}|~{3,})[ \t]*([^\n]*)$/;
const LATEX_LANGUAGE = /^(?:la|ka)?tex\b|^math(?:jax)?\b/i;

/** Fenced blocks by the rules of CommonMark, tolerant of indentation; an unclosed one reaches to the end. Linear. */
export function findFences(text: string): CodeSpan[] {
  const fences: CodeSpan[] = [];
  if (!text.includes("```") && !text.includes("~~~")) return fences;
  let open: { mark: string; info: string; start: number; outerStart: number } | null = null;
  let position = 0;
  for (const line of text.split("\n")) {
    const next = position + line.length + 1;
    const match = FENCE.exec(line.length > 300 ? line.slice(0, 300) : line);
    const mark = match?.[1] ?? "";
    const info = (match?.[2] ?? "").trim();
    if (!open) {
      if (match && !(mark.startsWith("`") && info.includes("`"))) {
        open = { mark, info, start: Math.min(next, text.length), outerStart: position };
      }
    } else if (match && info === "" && mark[0] === open.mark[0] && mark.length >= open.mark.length) {
      const span = { start: open.start, end: Math.max(open.start, position), outerStart: open.outerStart };
      fences.push({
        ...span,
        outerEnd: Math.min(next, text.length),
        latex: isLatex(open.info, text.slice(span.start, span.end)),
      });
      open = null;
    }
    position = next;
  }
  if (open) {
    const latex = isLatex(open.info, text.slice(open.start));
    fences.push({ start: open.start, end: text.length, outerStart: open.outerStart, outerEnd: text.length, latex });
  }
  return fences;
}

function isLatex(info: string, body: string): boolean {
  return info === "" ? isOnlyMaths(body) : LATEX_LANGUAGE.test(info.replace(/^\{?\.?/, ""));
}

/** Nothing but maths: no word is left when commands and the words inside braces after a command are taken away. */
function isOnlyMaths(body: string): boolean {
  if (!body.includes("\\") && !body.includes("boxed{")) return false;
  const rest = body
    .replace(/\\(?:boxed|text[a-z]*|mathrm|mathbf|operatorname|mbox)\s{0,3}\{[^{}]{0,400}\}/g, " ")
    .replace(/(?<![A-Za-z])boxed\{[^{}]{0,400}\}/g, " ")
    .replace(/\\[A-Za-z]+/g, " ")
    .replace(/\b[A-Z]{2,5}\b/g, " ");
  return !/\p{L}{2}|["#;]|\w\(\)|==/u.test(rest);
}

/** Inline code: a run of backticks up to the next run of the same length. Linear: each run looks up its partner once. */
export function findInlineCode(text: string): CodeSpan[] {
  if (!text.includes("`")) return [];
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }));
  const nextOfLength = new Map<number, number>();
  const partner: number[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as { at: number; length: number };
    partner[i] = nextOfLength.get(run.length) ?? -1;
    nextOfLength.set(run.length, i);
  }
  const spans: CodeSpan[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as { at: number; length: number };
    const other = runs[partner[i] ?? -1];
    if (!other) {
      i++;
      continue;
    }
    const outerEnd = other.at + other.length;
    spans.push({ start: run.at + run.length, end: other.at, outerStart: run.at, outerEnd, latex: true });
    i = (partner[i] as number) + 1;
  }
  return spans;
}

/** The text with everything inside fences turned into spaces, so that positions and lines stay what they were. */
export function blankFences(text: string): string {
  const fences = findFences(text);
  if (fences.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const fence of fences) {
    parts.push(text.slice(at, fence.outerStart), text.slice(fence.outerStart, fence.outerEnd).replace(/[^\n]/g, " "));
    at = fence.outerEnd;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
