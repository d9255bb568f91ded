import compile from "icu-minify/compile";
import type { AbstractIntlMessages } from "use-intl/core";

type Tree = { [key: string]: string | Tree };

/**
 * Messages in the form that the browser's formatter takes: it carries no parser of the message syntax (next.config.ts),
 * 10 kB that every page would load to parse the same texts again. Throws where a message is malformed.
 */
export function compileMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  return compileTree(messages as Tree) as AbstractIntlMessages;
}

function compileTree(tree: Tree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? compileOne(value) : compileTree(value),
    ]),
  );
}

function compileOne(message: string): unknown {
  // Its tables of cases have no prototype, and React hands only ordinary objects to the browser.
  const compiled: unknown = JSON.parse(JSON.stringify(compile(message)));
  // A bare string may still be a message's source (format-message.ts): one whose braces are text must not look like it.
  return typeof compiled === "string" && /['{}<]/.test(compiled) ? [compiled] : compiled;
}
