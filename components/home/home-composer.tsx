"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Composer } from "#components/conversation/composer.tsx";
import { COMPOSE_HREF, focusComposer } from "#components/shell/focus-composer.ts";

/** Ask anything: the question opens a conversation of its own. */
export function HomeComposer() {
  const router = useRouter();
  useEffect(() => {
    if (COMPOSE_HREF.endsWith(location.hash) && location.hash !== "") focusComposer();
  }, []);
  return <Composer onStarted={(run) => router.push(`/c/${run.conversationId}`)} />;
}
