"use client";

import { useEffect, useMemo } from "react";
import { conversationTitle } from "#lib/conversations/conversation-title.ts";
import type { Run } from "#lib/runs/schema.ts";
import { ConversationHeader } from "./conversation-header.tsx";
import { ConversationView } from "./conversation-view.tsx";
import type { ShownConversation } from "./shown-conversation.ts";
import { turnOf } from "./use-thread.ts";

// Who begins a conversation here prepares for its reply, too.
export { prepareToAsk } from "#components/reply/prepare-parts.ts";

/** A conversation that this page has begun itself, as its own page shows it: nothing is fetched, the run is all there is. */
export function BegunConversation({ run, question }: { run: Run; question: string }) {
  const conversation = useMemo(() => conversationOf(run, question), [run, question]);
  const { id, title } = conversation;
  useEffect(() => {
    const before = document.title;
    document.title = before.replace(/^.*(?= · )/, () => title);
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <ConversationHeader conversationId={id} title={title} workspace={null} run={run} />
      <ConversationView conversation={conversation} />
    </div>
  );
}

function conversationOf(run: Run, question: string): ShownConversation {
  return {
    id: run.conversationId,
    title: conversationTitle(question),
    workspace: null,
    createdAt: run.createdAt,
    updatedAt: run.createdAt,
    messages: turnOf(run, { text: question, workspace: null, inputs: null }, null),
    activeMessageId: run.messageId,
  };
}
