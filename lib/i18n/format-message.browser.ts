import formatCompiled from "use-intl/format-message/format-only";

/**
 * Stands in for use-intl's own formatter in the browser (next.config.ts). Messages come compiled from the server; the few
 * that a page carries itself, for when the server's part failed, may hold plain arguments and nothing more.
 */
export default function formatMessage(...[key, message, values, options]: Parameters<typeof formatCompiled>) {
  if (typeof message !== "string") return formatCompiled(key, message, values, options);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
}
formatMessage.raw = false;
