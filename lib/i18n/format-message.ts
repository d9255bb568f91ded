import compile from "icu-minify/compile";
import formatCompiled from "use-intl/format-message/format-only";

type Parameters_ = Parameters<typeof formatCompiled>;
type Compiled = Parameters_[1];

/** Of messages that were given as text: each is parsed once a process. */
const compiled = new Map<string, Compiled>();

/**
 * Stands in for use-intl's own formatter on the server (next.config.ts): what is rendered there for the browser was
 * compiled before, what only the server says was not.
 */
export default function formatMessage(...[key, message, values, options]: Parameters_) {
  return formatCompiled(key, typeof message === "string" ? parsed(message) : message, values, options);
}
formatMessage.raw = false;

function parsed(message: string): Compiled {
  if (!/['{}<]/.test(message)) return message;
  let found = compiled.get(message);
  if (found === undefined) {
    found = compile(message);
    compiled.set(message, found);
  }
  return found;
}
