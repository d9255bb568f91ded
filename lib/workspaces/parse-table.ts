/**
 * A pasted table as rows of cells, each as it was written: tabs (a spreadsheet), else Markdown bars, else commas with
 * quoted cells (RFC 4180). Empty lines and a Markdown rule line are left out. Linear in the length.
 */
export function parseTable(text: string): string[][] {
  if (text.trim() === "") return [];
  if (text.includes("\t")) return delimited(text, "\t");
  if (/^\s*\|/m.test(text)) return markdown(text);
  return delimited(text, ",");
}

function markdown(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^[\s|:-]+$/.test(line));
  return lines.map((line) => {
    const inner = line
      .trim()
      .replace(/^\|/, "")
      .replace(/(?<!\\)\|$/, "");
    return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, "|"));
  });
}

function delimited(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell.trim());
    if (row.some((value) => value !== "")) rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (char === separator) {
      row.push(cell.trim());
      cell = "";
    } else if (char === "\n") endRow();
    else if (char !== "\r") cell += char;
  }
  endRow();
  return rows;
}
