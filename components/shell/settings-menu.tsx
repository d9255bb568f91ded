"use client";

import { Keyboard, Settings2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { HTML_LANG, LOCALE_COOKIE, LOCALE_NAMES, LOCALES } from "#lib/i18n/locales.ts";
import { THEME_COOKIE, THEMES, type Theme } from "#lib/i18n/themes.ts";
import { isLetterKey } from "./letter-keys.ts";

const KeysDialog = lazy(() => import("./keys-dialog.tsx"));
const YEAR_S = 31_536_000;

function remember(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain-HTTP addresses
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

/** Language, theme and the list of keys. Both choices are cookies, so the server renders the next page right at once. */
export function SettingsMenu({ theme: stored }: { theme: Theme }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const router = useRouter();
  const [theme, setTheme] = useState(stored);
  const [keysOpen, setKeysOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && isLetterKey(event)) setKeysOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <Menu
        label={t("settings")}
        align="start"
        buttonClassName="press grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover max-md:size-11 md:max-xl:mx-auto"
        button={<Settings2 size={16} strokeWidth={1.75} aria-hidden />}
      >
        <p className="px-2 py-1 text-meta text-ink-3">{t("language")}</p>
        {LOCALES.map((id) => (
          <MenuItem
            key={id}
            checked={id === locale}
            lang={HTML_LANG[id]}
            onSelect={() => {
              remember(LOCALE_COOKIE, id);
              router.refresh();
            }}
          >
            {LOCALE_NAMES[id]}
          </MenuItem>
        ))}
        <MenuSeparator />
        <p className="px-2 py-1 text-meta text-ink-3">{t("theme.label")}</p>
        {THEMES.map((id) => (
          <MenuItem
            key={id}
            checked={id === theme}
            onSelect={() => {
              remember(THEME_COOKIE, id);
              document.documentElement.dataset.theme = id;
              setTheme(id);
            }}
          >
            {t(`theme.${id}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<Keyboard size={14} aria-hidden />} onSelect={() => setKeysOpen(true)}>
          {t("keys.title")}
        </MenuItem>
      </Menu>
      {keysOpen ? (
        <Suspense>
          <KeysDialog onClose={() => setKeysOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
