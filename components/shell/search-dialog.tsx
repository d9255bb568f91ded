"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import type { ConversationSummary } from "#lib/conversations/schema.ts";
import { callApi } from "#lib/http/call-api.ts";
import type { JumpTarget } from "./search-box.tsx";

const TYPING_MS = 150;
type Found = { query: string; conversations: ConversationSummary[] } | { query: string; failed: true };

/** Pages by name, conversations by what was written in them. Arrows move, Enter opens. */
export default function SearchDialog({ targets, onClose }: { targets: readonly JumpTarget[]; onClose: () => void }) {
  const t = useTranslations("shell");
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const wanted = query.trim();

  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      callApi<{ conversations: ConversationSummary[] }>(`/api/conversations?query=${encodeURIComponent(wanted)}`, {
        signal: leaving.signal,
      }).then(
        ({ conversations }) => setFound({ query: wanted, conversations }),
        () => !leaving.signal.aborted && setFound({ query: wanted, failed: true }),
      );
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [wanted]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1]?.focus();
    else if (event.key === "ArrowUp") document.getElementById("find")?.focus();
    else if (event.key === "Enter" && at === -1) links[0]?.click();
    else return;
    event.preventDefault();
  }

  const pages = targets.filter((target) => target.label.toLowerCase().includes(wanted.toLowerCase()));
  const conversations = found && "conversations" in found ? found.conversations : [];
  const settled = found?.query === wanted && "conversations" in found;
  return (
    <Dialog open onClose={onClose} title={t("find.title")} className="md:mt-[12vh] md:w-[560px]">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the real links inside */}
      <div onKeyDown={onKeyDown}>
        <Input
          id="find"
          type="search"
          data-autofocus
          aria-label={t("find.title")}
          placeholder={t("find.placeholder")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="sr-only">
          {settled ? t("find.count", { count: pages.length + conversations.length }) : ""}
        </p>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a followed link closes the dialog, however it was followed */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
        <div ref={list} onClick={onClose} className="mt-3 min-h-56">
          <Group title={t("find.pages")} shown={pages.length > 0}>
            {pages.map((page) => (
              <Row key={page.href} href={page.href} label={page.label} />
            ))}
          </Group>
          <Group title={t("find.conversations")} shown={conversations.length > 0}>
            {conversations.map((c) => (
              <Row
                key={c.id}
                href={`/c/${c.id}`}
                label={c.title || t("history.untitled")}
                end={<Time ms={c.updatedAt} />}
              />
            ))}
          </Group>
          {settled && pages.length + conversations.length === 0 ? (
            <p className="py-6 text-ink-3">{t("find.none", { query: wanted })}</p>
          ) : null}
          {found && "failed" in found ? <Notice tone="fail">{t("history.failed")}</Notice> : null}
        </div>
      </div>
    </Dialog>
  );
}

function Group({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section aria-label={title} className="mb-3">
      <h3 className="px-2 py-1 text-meta text-ink-3">{title}</h3>
      {children}
    </section>
  );
}

function Row({ href, label, end }: { href: string; label: string; end?: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="press flex h-9 items-center gap-3 rounded-md px-2 hover:bg-hover focus-visible:bg-hover"
    >
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {end ? <span className="text-meta text-ink-3">{end}</span> : null}
    </Link>
  );
}
