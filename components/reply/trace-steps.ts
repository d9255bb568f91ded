const TAIL = 600;

/** How many steps a trace has: FinX1's ◆ marks where there are some, else its paragraphs. Linear. */
export function countSteps(thinking: string): number {
  const marks = thinking.split("◆").length - 1;
  if (marks > 0) return marks;
  return thinking.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "").length;
}

/** The line being thought now, from the end of the trace only: its cost does not grow with the trace. */
export function currentLine(thinking: string): string {
  const lines = thinking.slice(-TAIL).split("\n");
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = plain(lines[i] ?? "");
    if (line !== "") return line;
  }
  return "";
}

/** The last few lines, for a trace that was cut. */
export function lastLines(thinking: string, count: number): string[] {
  return thinking
    .slice(-TAIL)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(-count);
}

function plain(line: string): string {
  return line
    .replace(/^[\s#>*\-◆]+/, "")
    .replace(/[*`]{1,3}/g, "")
    .trim();
}
