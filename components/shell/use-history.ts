"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { ConversationSummary } from "#lib/conversations/schema.ts";
import { callApi } from "#lib/http/call-api.ts";

type Page = { conversations: ConversationSummary[]; nextCursor: string | null };
type Loading = "idle" | "more" | "failed";

/** The history list: a first page from the server, more by cursor, and again whenever the person goes somewhere or comes back. */
export function useHistory(initial: Page) {
  const [page, setPage] = useState(initial);
  const [loading, setLoading] = useState<Loading>("idle");
  const path = usePathname();

  const refresh = useCallback(async () => {
    try {
      const first = await callApi<Page>("/api/conversations");
      setPage((old) => mergeFirstPage(old, first));
      setLoading("idle");
    } catch (error) {
      // The list on screen is still the newest known; only a wish of the person is worth an error.
      console.warn("the list of conversations could not be refreshed", error);
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path may mean a new conversation
  useEffect(() => {
    void refresh();
    const onFocus = () => void refresh();
    addEventListener("focus", onFocus);
    return () => removeEventListener("focus", onFocus);
  }, [path, refresh]);

  async function loadMore() {
    if (!page.nextCursor) return;
    setLoading("more");
    try {
      const next = await callApi<Page>(`/api/conversations?cursor=${encodeURIComponent(page.nextCursor)}`);
      const known = new Set(page.conversations.map((c) => c.id));
      setPage({
        conversations: [...page.conversations, ...next.conversations.filter((c) => !known.has(c.id))],
        nextCursor: next.nextCursor,
      });
      setLoading("idle");
    } catch {
      setLoading("failed");
    }
  }

  /** Rejects with ApiError. */
  async function rename(id: string, title: string) {
    await callApi(`/api/conversations/${encodeURIComponent(id)}`, { method: "PATCH", body: { title } });
    setPage((p) => ({ ...p, conversations: p.conversations.map((c) => (c.id === id ? { ...c, title } : c)) }));
  }

  /** Rejects with ApiError. */
  async function remove(id: string) {
    await callApi(`/api/conversations/${encodeURIComponent(id)}`, { method: "DELETE" });
    setPage((p) => ({ ...p, conversations: p.conversations.filter((c) => c.id !== id) }));
  }

  return { ...page, loading, loadMore, rename, remove };
}

/** A fresh first page in front of the older ones already loaded. */
export function mergeFirstPage(old: Page, first: Page): Page {
  const last = first.conversations.at(-1);
  if (!last || !first.nextCursor) return first;
  const fresh = new Set(first.conversations.map((c) => c.id));
  const older = old.conversations.filter((c) => c.updatedAt < last.updatedAt && !fresh.has(c.id));
  return {
    conversations: [...first.conversations, ...older],
    nextCursor: older.length > 0 ? old.nextCursor : first.nextCursor,
  };
}
