import { useCallback, useMemo, useRef, useState } from "react";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { languageOf } from "#components/reply/language-of.ts";
import type { How } from "#components/reply/ways-out.tsx";
import type { Message } from "#lib/conversations/schema.ts";
import type { Run, Twin } from "#lib/runs/schema.ts";
import { newestLeaf, visibleBranch } from "./message-tree.ts";
import { readRunOptions } from "./run-options.ts";
import { forgetViewer, viewerOf } from "./run-registry.ts";
import { continueRun, fetchParentId, showBranch, startRun, startTwin } from "./run-requests.ts";
import type { ShownConversation, ShownMessage } from "./shown-conversation.ts";

/** A question this page has sent itself. */
const LOCAL = "asked:";

/** An id that only this page has: a reload knows the message by the server's. */
export const isLocalId = (id: string) => id.startsWith(LOCAL);

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
      add(...turnOf(run, question, parentId, contract));
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
      const parentId = isLocalId(asked.id) ? await fetchParentId(conversation.id, answer.id) : asked.id;
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

  /** The same task in its other language, as a question beside this one. */
  const askTwin = useCallback(
    async (answer: ShownMessage, run: Run) => {
      const twin = await startTwin(run.id);
      const all = tree.current.messages;
      const asked = all.find((m) => m.id === answer.parentId);
      const { workspace, inputs, parentId } = asked ?? { workspace: run.workspace, inputs: null, parentId: null };
      const text = twin.prompt.user;
      const before = all.find((m) => m.role === "user" && m.parentId === parentId && m.text === text);
      // Its viewer, if it was written in this page, knows of no twin.
      forgetViewer(run.id);
      const told = { ...run, twin: awaited(twin) };
      setMessages((messages) => messages.map((m) => (m.id === answer.id ? { ...m, run: told } : m)));
      if (!before) return addTurn(twin, { text, workspace, inputs }, parentId, answer.contract);
      viewerOf(twin).start();
      add(answerOf(twin, before.id, answer.contract));
    },
    [add, addTurn],
  );

  const showMessage = useCallback(
    (message: ShownMessage) => {
      const shown = newestLeaf(tree.current.messages, message);
      setLeaf(shown.id);
      showBranch(conversation.id, shown.id).catch((cause) => console.warn("the branch could not be remembered", cause));
    },
    [conversation.id],
  );

  const showSibling = useCallback(
    (message: Message, step: -1 | 1) => {
      const siblings = tree.current.messages.filter((m) => m.parentId === message.parentId);
      const next = siblings[siblings.findIndex((m) => m.id === message.id) + step];
      if (next) showMessage(next);
    },
    [showMessage],
  );

  const showTwin = useCallback(
    (twin: Twin) => {
      const message = tree.current.messages.find((m) => m.id === twin.messageId);
      if (message) showMessage(message);
    },
    [showMessage],
  );

  return { branch, addTurn, edit, regenerate, goOn, showSibling, askTwin, showTwin };
}

/** A twin that has just been asked, seen from the run it was asked for. */
function awaited({ id, messageId, language, status }: Run): Twin {
  const unknown = { own: null, text: null, rule: "", marked: { own: false, twin: false }, parting: null };
  return { runId: id, messageId, language, status, outcome: "waiting", ...unknown };
}

/** A question that was just taken, with the place of its reply. The server has its own id for the question: it is asked for where it is needed. */
export function turnOf(
  run: Run,
  question: Pick<Message, "text" | "workspace" | "inputs">,
  parentId: string | null,
  contract?: ContractValues,
): [ShownMessage, ShownMessage] {
  const id = `${LOCAL}${run.id}`;
  const asked: ShownMessage = { ...question, id, parentId, role: "user", createdAt: run.createdAt, run: null };
  return [asked, answerOf(run, id, contract)];
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
