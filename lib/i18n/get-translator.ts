import { createTranslator } from "use-intl/core";
import { getLocale } from "./get-locale.ts";
import { loadMessages } from "./load-messages.ts";

/** `t` for a server component: `const t = await getTranslator("home")`. */
export async function getTranslator(namespace: string) {
  const locale = await getLocale();
  const messages = await loadMessages(locale, [namespace]);
  return createTranslator({ locale, messages: messages[namespace] as Record<string, string>, timeZone: "UTC" });
}
