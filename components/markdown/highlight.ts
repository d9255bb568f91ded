import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import type { Grammar } from "./languages.ts";
import { loadGrammar } from "./load-grammar.ts";

export interface Token {
  text: string;
  /** The class that gives the colour; the page's own tokens decide what it looks like. */
  kind: string | undefined;
}
export type TokenLine = readonly Token[];

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

/**
 * The code's lines as coloured tokens. A long task, which begins after `onBegin`: not for a page's own thread. Rejects when
 * the grammar cannot be fetched.
 */
export async function highlight(text: string, grammar: Grammar, onBegin: () => void): Promise<TokenLine[]> {
  const [core, loaded] = await Promise.all([getHighlighter(), loadGrammar(grammar)]);
  await core.loadLanguage(loaded);
  onBegin();
  const { tokens } = core.codeToTokens(text.replace(/\n$/, ""), { lang: grammar, theme: THEME });
  return tokens.map((line) => line.map(({ content, color }) => ({ text: content, kind: toClass(color) })));
}

/** "var(--code-token-keyword)" names the token: it becomes the class "md-keyword". */
function toClass(color: string | undefined): string | undefined {
  const name = /--code-(?:token-)?([a-z-]+)/.exec(color ?? "")?.[1];
  return name === undefined || name === "foreground" ? undefined : `md-${name}`;
}
