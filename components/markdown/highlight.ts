import { createCssVariablesTheme, createHighlighterCore, type GrammarState, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import type { Grammar, LoadedGrammar } from "./languages.ts";

export interface Token {
  text: string;
  /** The class that gives the colour; the page's own tokens decide what it looks like. */
  kind: string | undefined;
}
export type TokenLine = readonly Token[];

/** Lines coloured at once, and milliseconds of that between two chances for the browser to paint. */
const SLICE = 6;
const SLICE_MS = 8;
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
export async function highlight(
  text: string,
  grammar: Grammar,
  loaded: LoadedGrammar,
  signal: AbortSignal,
): Promise<TokenLine[] | null> {
  const core = await getHighlighter();
  await core.loadLanguage(loaded);
  const source = text.replace(/\n$/, "").split("\n");
  const lines: TokenLine[] = [];
  let state: GrammarState | undefined;
  let until = 0;
  for (let at = 0; at < source.length; at += SLICE) {
    if (performance.now() >= until) {
      await pause();
      until = performance.now() + SLICE_MS;
    }
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
