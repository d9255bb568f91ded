import { useCallback, useMemo, useRef, useState } from "react";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { languageOf } from "#components/reply/language-of.ts";
import type { How } from "#components/reply/ways-out.tsx";
import type { Message } from "#lib/conversations/schema.ts";
import type { Run } from "#lib/runs/schema.ts";
import { newestLeaf, visibleBranch } from "./message-tree.ts";
import { readRunOptions } from "./run-options.ts";
import { viewerOf } from "./run-registry.ts";
import { continueRun, fetchParentId, showBranch, startRun } from "./run-requests.ts";
import type { ShownConversation, ShownMessage } from "./shown-conversation.ts";

/** A question this page has sent itself. */
const LOCAL = "asked:";

/** The tree of a conversation in the page: what is shown, and the moves a person can make in it. */
export function useThread(conversation: ShownConversation) {
  const [messages, setMessages] = useState<ShownMessage[]>(conversation.messages);
  const [leaf, setLeaf] = useState<string | null>(conversation.activeMessageId);
  const branch = useMemo(() => visibleBranch(messages, leaf), [messages, leaf]);
  // The moves read the newest tree without being new functions for every change: finished messages stay unrendered.
  const tree = useRef({ messages, leaf });
  tree.current = { messages, leaf };

  const add = useCallback((...added: ShownMessage[]) => {
    setMessages((before) => [...before, ...added]);
    setLeaf(added.at(-1)?.id ?? null);
  }, []);

  /** Shows a question that was taken, and its run, under `parentId`. */
  const addTurn = useCallback(
    (
      run: Run,
      question: Pick<Message, "text" | "workspace" | "inputs">,
      parentId: string | null,
      contract?: ContractValues,
    ) => {
      viewerOf(run).start();
      // The server has its own id for the question; it is asked for where it is needed.
      const asked = {
        ...question,
        id: `${LOCAL}${run.id}`,
        parentId,
        role: "user" as const,
        createdAt: run.createdAt,
        run: null,
      };
      add(asked, answerOf(run, asked.id, contract));
    },
    [add],
  );

  const edit = useCallback(
    async (message: Message, text: string) => {
      const { parentId } = message;
      const run = await startRun({ prompt: text, conversationId: conversation.id, parentId, ...readRunOptions() });
      addTurn(run, { text, workspace: null, inputs: null }, parentId);
    },
    [addTurn, conversation.id],
  );

  const regenerate = useCallback(
    async (answer: ShownMessage) => {
      const asked = tree.current.messages.find((m) => m.id === answer.parentId);
      if (!asked) return;
      const { text, workspace, inputs } = asked;
      // The question's own language, not the one its inputs look like: else it would be another question.
      const form = { workspace: workspace ?? "", inputs: inputs ?? {}, language: languageOf(text) };
      const what = workspace === null ? { prompt: text } : form;
      const parentId = asked.id.startsWith(LOCAL) ? await fetchParentId(conversation.id, answer.id) : asked.id;
      const run = await startRun({ ...what, conversationId: conversation.id, parentId, ...readRunOptions() });
      viewerOf(run).start();
      add(answerOf(run, asked.id, answer.contract));
    },
    [add, conversation.id],
  );

  const goOn = useCallback(
    async (answer: ShownMessage, run: Run, how: How) => {
      const next = await continueRun(run.id, how);
      viewerOf(next).start();
      add(answerOf(next, answer.parentId, answer.contract));
    },
    [add],
  );

  const showSibling = useCallback(
    (message: Message, step: -1 | 1) => {
      const all = tree.current.messages;
      const siblings = all.filter((m) => m.parentId === message.parentId);
      const next = siblings[siblings.findIndex((m) => m.id === message.id) + step];
      if (!next) return;
      const shown = newestLeaf(all, next);
      setLeaf(shown.id);
      showBranch(conversation.id, shown.id).catch((cause) => console.warn("the branch could not be remembered", cause));
    },
    [conversation.id],
  );

  return { branch, addTurn, edit, regenerate, goOn, showSibling };
}

function answerOf(run: Run, parentId: string | null, contract?: ContractValues): ShownMessage {
  return {
    id: run.messageId,
    parentId,
    role: "assistant",
    createdAt: run.createdAt,
    text: "",
    workspace: run.workspace,
    inputs: null,
    run,
    contract,
  };
}
