"use client";

import { useRouter } from "next/navigation";
import { Composer } from "#components/conversation/composer.tsx";

/** Ask anything: the question opens a conversation of its own. */
export function HomeComposer() {
  const router = useRouter();
  return <Composer onStarted={(run) => router.push(`/c/${run.conversationId}`)} />;
}
