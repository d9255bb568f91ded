import { Markdown } from "#components/markdown/markdown.tsx";
import { languageOf } from "./language-of.ts";

/** A finished piece of an answer, set in the language it is written in. */
export function AnswerText({ text }: { text: string }) {
  return <Markdown text={text} streaming={false} lang={languageOf(text)} />;
}
