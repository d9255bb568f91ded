"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Kbd } from "#components/ui/kbd.tsx";
import { useCommandKey } from "#components/ui/use-command-key.ts";
import { COMPOSE_HREF, focusComposer } from "./focus-composer.ts";
import { isLetterKey } from "./letter-keys.ts";

const SearchDialog = lazy(() => import("./search-dialog.tsx"));

export type JumpTarget = { href: string; label: string };

/** Opens the search (⌘K), and carries the keys that go somewhere: N and C. */
export function SearchBox({ targets }: { targets: readonly JumpTarget[] }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const meta = useCommandKey();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen(true);
      } else if ((event.key === "n" || event.key === "c") && isLetterKey(event)) {
        event.preventDefault();
        if (event.key === "n") router.push("/");
        else if (!focusComposer()) router.push(COMPOSE_HREF);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router]);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={t("search")}
        onClick={() => setOpen(true)}
        className="press mt-2 mb-3 flex h-8 w-full shrink-0 items-center gap-2 rounded-md border border-line-2 bg-surface px-2 text-ink-3 hover:bg-hover md:max-xl:justify-center"
      >
        <Search size={14} aria-hidden className="shrink-0" />
        <span className="flex-1 truncate text-left md:max-xl:sr-only">{t("search")}</span>
        <span className="md:max-xl:hidden">
          <Kbd>{meta}K</Kbd>
        </span>
      </button>
      {open ? (
        <Suspense>
          <SearchDialog targets={targets} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
