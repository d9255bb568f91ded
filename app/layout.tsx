import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Messages } from "#components/ui/messages.tsx";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { HTML_LANG } from "#lib/i18n/locales.ts";
import { THEME_COOKIE, toTheme } from "#lib/i18n/themes.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("shell");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("description") };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f5f2" },
    { media: "(prefers-color-scheme: dark)", color: "#101113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  return (
    <html lang={HTML_LANG[locale]} data-theme={toTheme(jar.get(THEME_COOKIE)?.value)}>
      <body>
        <Messages namespaces={["ui", "shell", "errors"]}>{children}</Messages>
      </body>
    </html>
  );
}
