import { useCallback, useRef, useState } from "react";
import { followFromStart } from "#components/conversation/run-registry.ts";
import { startRun, stopRun, toProblem } from "#components/conversation/run-requests.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { callApi } from "#lib/http/call-api.ts";
import type { Run } from "#lib/runs/schema.ts";
import { type Column, columnsOf } from "./columns.ts";

/** A question that was asked: its place in its conversation, where every further answer stands beside the others. */
export type AskedQuestion = { conversationId: string; messageId: string; text: string };

/** The columns, and asking them. One question is one message; its answers are siblings, so a conversation keeps them together. */
export function useComparison(asked: AskedQuestion | null, runs: Run[]) {
  const [columns, setColumns] = useState<Column[]>(() => columnsOf(runs));
  const [question, setQuestion] = useState(asked);
  const [starting, setStarting] = useState(false);
  const place = useRef(asked);

  const patch = useCallback(
    (key: number, part: Partial<Column>) =>
      setColumns((before) => before.map((column) => (column.key === key ? { ...column, ...part } : column))),
    [],
  );

  const askOne = useCallback(
    async (column: Column, text: string): Promise<boolean> => {
      const at = place.current;
      const where = at ? { conversationId: at.conversationId, parentId: at.messageId } : {};
      try {
        const run = await startRun({ prompt: text, ...where, ...column.options });
        followFromStart(run);
        patch(column.key, { run, problem: null });
        if (!at) {
          const messageId = await questionOf(run);
          place.current = { conversationId: run.conversationId, messageId, text };
          setQuestion(place.current);
          window.history.replaceState(null, "", `?c=${encodeURIComponent(run.conversationId)}`);
        }
        return true;
      } catch (cause) {
        patch(column.key, { problem: toProblem(cause) });
        return false;
      }
    },
    [patch],
  );

  /** Asks `those` the question; other words than before are another question, in a conversation of its own. */
  const ask = useCallback(
    async (those: Column[], text: string): Promise<boolean> => {
      setStarting(true);
      const same = place.current?.text.trim() === text;
      const words = same && place.current ? place.current.text : text;
      if (place.current && !same) {
        place.current = null;
        setColumns((before) => before.map((column) => ({ ...column, run: null, problem: null })));
      }
      let begun = 0;
      const rest = [...those];
      // The first that is taken makes the conversation that the others join.
      while (!place.current && rest.length > 0) {
        const column = rest.shift();
        if (column && (await askOne(column, words))) begun++;
      }
      const others = await Promise.all(rest.map((column) => askOne(column, words)));
      setStarting(false);
      return begun + others.filter(Boolean).length > 0;
    },
    [askOne],
  );

  const stop = useCallback(
    async (run: Run, key: number) => {
      try {
        await stopRun(run.id);
      } catch (cause) {
        patch(key, { problem: toProblem(cause) });
      }
    },
    [patch],
  );

  return { columns, setColumns, question, starting, ask, stop, patch };
}

async function questionOf(run: Run): Promise<string> {
  const path = `/api/conversations/${encodeURIComponent(run.conversationId)}`;
  const { messages } = await callApi<Conversation>(path);
  const parent = messages.find((message) => message.id === run.messageId)?.parentId;
  if (!parent) throw new Error(`run ${run.id} answers no question`);
  return parent;
}
