/** The languages code is coloured in, by the names models give them. */
const NAMES: Readonly<Record<string, Grammar>> = {
  python: "python",
  py: "python",
  python3: "python",
  sql: "sql",
  mysql: "sql",
  postgresql: "sql",
  sqlite: "sql",
  javascript: "javascript",
  js: "javascript",
  node: "javascript",
  typescript: "typescript",
  ts: "typescript",
  json: "json",
  bash: "shellscript",
  sh: "shellscript",
  shell: "shellscript",
  zsh: "shellscript",
  r: "r",
  java: "java",
  cpp: "cpp",
  "c++": "cpp",
  c: "cpp",
};

export type Grammar = "python" | "sql" | "javascript" | "typescript" | "json" | "shellscript" | "r" | "java" | "cpp";

export function grammarFor(language: string): Grammar | null {
  return Object.hasOwn(NAMES, language) ? (NAMES[language] ?? null) : null;
}
