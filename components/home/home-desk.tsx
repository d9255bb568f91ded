"use client";

import { usePathname, useRouter } from "next/navigation";
import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from "react";
import type { Run } from "#lib/runs/schema.ts";
import { type BeginHere, BeginHereContext } from "./begin-here.ts";

type Begun = { run: Run; question: string; path: string; View: ComponentType<{ run: Run; question: string }> };

const loadView = () => import("#components/conversation/begun-conversation.tsx");

/**
 * Home, and in its place the conversation that was begun here: the address changes, the page does not, so that nothing
 * is fetched between a question and the first word of its answer. A reload gets the conversation's own page.
 */
export function HomeDesk({ children }: { children: ReactNode }) {
  const router = useRouter();
  const path = useAddress();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [refreshing, startRefresh] = useTransition();
  const isRefreshing = useRef(refreshing);
  isRefreshing.current = refreshing;

  const value = useMemo<BeginHere>(
    () => ({
      prepare: () =>
        void loadView()
          .then((view) => view.prepareToAsk())
          .catch(() => {}),
      begin: (run, question) => {
        const to = `/c/${run.conversationId}`;
        // A refresh under way would bring the page of the new address and take this one away.
        if (isRefreshing.current) return router.push(to);
        loadView().then(
          ({ BegunConversation }) => {
            history.pushState(null, "", to);
            setBegun({ run, question, path: to, View: BegunConversation });
          },
          // The app was rebuilt meanwhile: the conversation's own page is the new one.
          () => location.assign(to),
        );
      },
    }),
    [router],
  );

  const isLost = path.startsWith("/c/") && path !== begun?.path;
  useEffect(() => {
    // Back to a conversation that was begun here, from a page that took this one away: it has a page of its own.
    if (isLost) router.replace(path);
  }, [isLost, path, router]);
  const isBack = begun !== null && path === "/";
  useEffect(() => {
    // The list of conversations is older than the one that was begun.
    if (isBack) startRefresh(() => router.refresh());
  }, [isBack, router]);

  // On the way to another page, what is here stays until that one has come.
  if (begun !== null && path !== "/" && !isLost)
    return <begun.View key={begun.path} run={begun.run} question={begun.question} />;
  if (isLost) return null;
  return <BeginHereContext value={value}>{children}</BeginHereContext>;
}

/** The address as the browser has it: the router hears of it a moment later, and of some changes not at all. */
function useAddress(): string {
  const known = usePathname();
  return useSyncExternalStore(
    onTravel,
    () => location.pathname,
    () => known,
  );
}

function onTravel(listener: () => void): () => void {
  addEventListener("popstate", listener);
  return () => removeEventListener("popstate", listener);
}
