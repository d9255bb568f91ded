/** The steps of a trace: FinX1 marks each with ◆, the others with a blank line. Empty steps are dropped. */
export function splitSteps(thinking: string): string[] {
  const separator = thinking.includes("◆") ? /◆/ : /\n[ \t]*\n/;
  return thinking
    .split(separator)
    .map((step) => step.trim())
    .filter((step) => step !== "");
}
