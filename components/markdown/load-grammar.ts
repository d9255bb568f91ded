import type { Grammar } from "./languages.ts";

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

type LoadedGrammar = Awaited<ReturnType<(typeof LOADERS)[Grammar]>>;

/** Fetches a grammar. Rejects when it cannot be reached. */
export function loadGrammar(grammar: Grammar): Promise<LoadedGrammar> {
  return LOADERS[grammar]();
}
