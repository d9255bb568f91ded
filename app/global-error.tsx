"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { MessagesProvider } from "#components/ui/messages-provider.tsx";
import { HTML_LANG, type Locale } from "#lib/i18n/locales.ts";
import en from "#lib/i18n/messages/en/crash.json";
import ja from "#lib/i18n/messages/ja/crash.json";
import zh from "#lib/i18n/messages/zh/crash.json";
import { negotiateLocale } from "#lib/i18n/negotiate-locale.ts";
import "./globals.css";

const WORDS: Record<Locale, typeof en> = { en, zh, ja };
type Props = { error: Error & { digest?: string } };

/** The last resort, when the root layout itself failed: it brings its own document, words and style. */
export default function GlobalError({ error }: Props) {
  const [locale, setLocale] = useState<Locale>("en");
  useEffect(() => {
    const chosen = /(?:^|; )locale=(\w+)/.exec(document.cookie)?.[1];
    setLocale(negotiateLocale(chosen, navigator.languages.join(",")));
  }, []);
  return (
    <html lang={HTML_LANG[locale]}>
      <body>
        <MessagesProvider locale={locale} messages={{ crash: WORDS[locale] }}>
          <Crash digest={error.digest} />
        </MessagesProvider>
      </body>
    </html>
  );
}

function Crash({ digest }: { digest: string | undefined }) {
  const t = useTranslations("crash");
  return (
    <main role="alert" className="grid h-dvh place-content-center bg-surface">
      <title>{t("title")}</title>
      <EmptyState as="h1" title={t("title")} action={<Button onClick={() => location.reload()}>{t("retry")}</Button>}>
        <p>{t("hint")}</p>
        {digest ? <p className="mt-2 text-meta">{t("reference", { digest })}</p> : null}
      </EmptyState>
    </main>
  );
}
