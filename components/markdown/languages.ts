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

const LOADERS = {
  python: () => import("shiki/langs/python.mjs"),
  sql: () => import("shiki/langs/sql.mjs"),
  javascript: () => import("shiki/langs/javascript.mjs"),
  typescript: () => import("shiki/langs/typescript.mjs"),
  json: () => import("shiki/langs/json.mjs"),
  shellscript: () => import("shiki/langs/shellscript.mjs"),
  r: () => import("shiki/langs/r.mjs"),
  java: () => import("shiki/langs/java.mjs"),
  cpp: () => import("shiki/langs/cpp.mjs"),
} satisfies Record<Grammar, () => Promise<unknown>>;

export type LoadedGrammar = Awaited<ReturnType<(typeof LOADERS)[Grammar]>>;

/** Fetches a grammar. Rejects when it cannot be reached. */
export function loadGrammar(grammar: Grammar): Promise<LoadedGrammar> {
  return LOADERS[grammar]();
}
