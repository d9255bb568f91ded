/**
 * Puts a person's text into a prompt as data: between two marked lines that the text cannot imitate, because the run of
 * `=` is longer than any in it (full-width ones counted, as a model reads them alike). The text is otherwise unchanged,
 * so that a quote can be found in it again.
 */
export function quoteData(label: string, text: string): string {
  const longest = Math.max(0, ...(text.match(/[=＝]+/gu) ?? []).map((run) => run.length));
  const fence = "=".repeat(Math.max(6, longest + 1));
  return `${fence} ${label} ${fence}\n${disarmControlTokens(text)}\n${fence} /${label} ${fence}`;
}

/** Chat-template tokens would end the user's turn on servers that tokenise them as such: one space takes their power. */
export function disarmControlTokens(text: string): string {
  return text.replace(
    /<\|(?=(?:im_start|im_end|im_sep|endoftext|fim_\w+|vision_\w+|box_\w+|object_ref_\w+|repo_name|file_sep)\|>)/giu,
    "<| ",
  );
}

/** Rows as a Markdown table, its bars and line breaks escaped; cells otherwise as written. "" for no rows. */
export function tableAsMarkdown(rows: string[][]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return "";
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, i) => (row[i] ?? "").replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n");
}
