import type { AbstractIntlMessages } from "use-intl/core";
import type { Locale } from "./locales.ts";

/**
 * The messages of the namespaces asked for, in one language. A page sends the browser only what its client parts use.
 * Each namespace is one file: messages/<locale>/<namespace>.json. Rejects when there is no such file.
 */
export async function loadMessages(locale: Locale, namespaces: readonly string[]): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = (await import(`./messages/${locale}/${namespace}.json`)) as { default: AbstractIntlMessages };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
