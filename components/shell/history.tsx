"use client";

import { Ellipsis, Plus } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { cx } from "#components/ui/class-names.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { ConversationSummary } from "#lib/conversations/schema.ts";
import { COMPOSE_HREF, focusComposer } from "./focus-composer.ts";
import { useHistory } from "./use-history.ts";

const HistoryDialog = lazy(() => import("./history-dialog.tsx"));

type Props = { initial: { conversations: ConversationSummary[]; nextCursor: string | null } };

/** The open conversation is in view, wherever it was opened from; in a loaded page StartAtPlace has seen to it already. */
const showRow = (row: HTMLElement | null) => row?.scrollIntoView({ block: "nearest" });

/** Past conversations in the sidebar, newest first. */
export function History({ initial }: Props) {
  const t = useTranslations("shell");
  const path = usePathname();
  const router = useRouter();
  const { conversations, nextCursor, loading, loadMore, rename, remove } = useHistory(initial);
  const [dialog, setDialog] = useState<{ kind: "rename" | "delete"; conversation: ConversationSummary } | null>(null);

  return (
    <section aria-label={t("history.title")} className="md:max-xl:hidden">
      <div className="flex items-center pt-2 pr-0.5 pl-2 text-ink-3">
        <h2 className="flex-1 text-[12px] leading-4">{t("history.title")}</h2>
        <Link
          href={COMPOSE_HREF}
          onClick={focusComposer}
          aria-label={t("newConversation")}
          title={t("newConversation")}
          className="press grid size-[26px] place-items-center rounded-md hover:bg-hover max-md:size-11"
        >
          <Plus size={14} aria-hidden />
        </Link>
      </div>
      {conversations.length === 0 ? <p className="px-2 py-1 text-ink-3">{t("history.empty")}</p> : null}
      <ul>
        {conversations.map((conversation) => {
          const title = conversation.title || t("history.untitled");
          const current = path === `/c/${conversation.id}`;
          return (
            <li key={conversation.id} className="group relative">
              <Link
                ref={current ? showRow : undefined}
                href={`/c/${conversation.id}`}
                prefetch={false}
                title={title}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "press flex h-[30px] items-center rounded-md px-2 group-focus-within:pr-8 group-hover:pr-8 max-md:pr-12",
                  current ? "bg-active font-label" : "text-ink-2 hover:bg-hover",
                )}
              >
                <span className="truncate">{title}</span>
              </Link>
              <Menu
                label={t("history.actions", { title })}
                buttonClassName="absolute top-0.5 right-0.5 grid size-[26px] place-items-center rounded-md text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-pressed aria-expanded:opacity-100 max-md:top-0 max-md:size-11 max-md:opacity-100"
                button={<Ellipsis size={14} aria-hidden />}
              >
                <MenuItem onSelect={() => setDialog({ kind: "rename", conversation })}>{t("history.rename")}</MenuItem>
                <MenuItem danger onSelect={() => setDialog({ kind: "delete", conversation })}>
                  {t("history.delete")}
                </MenuItem>
              </Menu>
            </li>
          );
        })}
      </ul>
      {loading === "failed" ? (
        <p role="alert" className="px-2 py-1 text-fail">
          {t("history.failed")}
        </p>
      ) : null}
      {nextCursor ? (
        <button
          type="button"
          disabled={loading === "more"}
          onClick={loadMore}
          className="press h-[30px] w-full rounded-md px-2 text-left text-ink-3 hover:bg-hover"
        >
          {loading === "more" ? t("history.loading") : loading === "failed" ? t("history.retry") : t("history.more")}
        </button>
      ) : null}
      {dialog ? (
        <Suspense>
          <HistoryDialog
            {...dialog}
            onClose={() => setDialog(null)}
            onRename={async (title) => {
              await rename(dialog.conversation.id, title);
              router.refresh();
            }}
            onDelete={async () => {
              await remove(dialog.conversation.id);
              if (path === `/c/${dialog.conversation.id}`) router.push("/");
              else router.refresh();
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
