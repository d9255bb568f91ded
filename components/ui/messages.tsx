import type { ReactNode } from "react";
import { compileMessages } from "#lib/i18n/compile-messages.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { loadMessages } from "#lib/i18n/load-messages.ts";
import { MessagesProvider } from "./messages-provider.tsx";

/**
 * Gives the client components inside it the named namespaces, on top of those given further out
 * (the root gives "ui", "shell" and "errors"). Server component: `<Messages namespaces={["conversation", "reply"]}>`.
 */
export async function Messages({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) {
  const locale = await getLocale();
  return (
    <MessagesProvider locale={locale} messages={compileMessages(await loadMessages(locale, namespaces))}>
      {children}
    </MessagesProvider>
  );
}
