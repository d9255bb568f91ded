import { createCssVariablesTheme, createHighlighterCore, type GrammarState, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import type { Grammar } from "./languages.ts";

export interface Token {
  text: string;
  /** The class that gives the colour; the page's own tokens decide what it looks like. */
  kind: string | undefined;
}
export type TokenLine = readonly Token[];

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

/** Lines coloured between two chances for the browser to paint. */
const SLICE = 12;
const THEME = "ink";

let highlighter: Promise<HighlighterCore> | null = null;

function getHighlighter(): Promise<HighlighterCore> {
  const theme = createCssVariablesTheme({ name: THEME, variablePrefix: "--code-", fontStyle: false });
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

/** The code's lines as coloured tokens; null when `signal` was aborted meanwhile. Yields between slices. */
export async function highlight(text: string, grammar: Grammar, signal: AbortSignal): Promise<TokenLine[] | null> {
  const core = await getHighlighter();
  await core.loadLanguage(LOADERS[grammar]());
  const source = text.replace(/\n$/, "").split("\n");
  const lines: TokenLine[] = [];
  let state: GrammarState | undefined;
  for (let at = 0; at < source.length; at += SLICE) {
    await pause();
    if (signal.aborted) return null;
    const slice = source.slice(at, at + SLICE).join("\n");
    const result = core.codeToTokens(slice, { lang: grammar, theme: THEME, grammarState: state });
    state = result.grammarState;
    for (const line of result.tokens) {
      lines.push(line.map(({ content, color }) => ({ text: content, kind: toClass(color) })));
    }
  }
  return lines;
}

/** "var(--code-token-keyword)" names the token: it becomes the class "md-keyword". */
function toClass(color: string | undefined): string | undefined {
  const name = /--code-(?:token-)?([a-z-]+)/.exec(color ?? "")?.[1];
  return name === undefined || name === "foreground" ? undefined : `md-${name}`;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
