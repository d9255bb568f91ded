import { useCallback, useEffect, useState } from "react";
import { followFromStart } from "#components/conversation/run-registry.ts";
import { type Problem, startRun, stopRun, toProblem } from "#components/conversation/run-requests.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { callApi } from "#lib/http/call-api.ts";
import type { Run, StartRunRequest } from "#lib/runs/schema.ts";
import { TEMPLATE_PREFIX } from "#lib/templates/template-key.ts";
import type { InputValues } from "#lib/workspaces/define-workspace.ts";

import { rememberAsked } from "./use-form-draft.ts";

/** The run on the desk, and the inputs it was asked with. */
export type DeskRun = { run: Run; inputs: InputValues };

/** Starts, stops and brings back runs; what went wrong last is `error`. */
export function useDeskRun(conversationId: string | null, onReopened: (inputs: InputValues) => void) {
  const [current, setCurrent] = useState<DeskRun | null>(null);
  const [starting, setStarting] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [error, setError] = useState<Problem | null>(null);

  useEffect(() => {
    if (!conversationId) return;
    const leave = new AbortController();
    callApi<Conversation>(`/api/conversations/${encodeURIComponent(conversationId)}`, { signal: leave.signal }).then(
      (conversation) => {
        const past = lastRun(conversation);
        if (!past) return;
        setCurrent(past);
        onReopened(past.inputs);
      },
      (cause) => {
        if (!leave.signal.aborted) setError(toProblem(cause));
      },
    );
    return () => leave.abort();
  }, [conversationId, onReopened]);

  const start = useCallback(async (request: StartRunRequest) => {
    setStarting(true);
    setError(null);
    try {
      const run = await startRun(request);
      followFromStart(run);
      setCurrent({ run, inputs: (request.inputs ?? {}) as InputValues });
      setStopping(false);
      const asked = request.template ? `${TEMPLATE_PREFIX}${request.template}` : request.workspace;
      if (asked) rememberAsked(asked, run.conversationId);
      window.history.replaceState(null, "", `?c=${encodeURIComponent(run.conversationId)}`);
    } catch (cause) {
      setError(toProblem(cause));
    } finally {
      setStarting(false);
    }
  }, []);

  const stop = useCallback(async (runId: string) => {
    setStopping(true);
    try {
      await stopRun(runId);
    } catch (cause) {
      setStopping(false);
      setError(toProblem(cause));
    }
  }, []);

  return { current, setCurrent, starting, stopping, error, setError, start, stop };
}

/** The newest run of the shown branch with the form it was asked by. */
function lastRun(conversation: Conversation): DeskRun | null {
  const byId = new Map(conversation.messages.map((message) => [message.id, message]));
  let at = conversation.activeMessageId ? byId.get(conversation.activeMessageId) : conversation.messages.at(-1);
  let run: Run | null = null;
  for (; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
    run ??= at.run;
    if (run && at.role === "user" && at.inputs) return { run, inputs: at.inputs as InputValues };
  }
  return null;
}
