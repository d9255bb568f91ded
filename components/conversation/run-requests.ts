import type { Conversation } from "#lib/conversations/schema.ts";
import type { ErrorBody } from "#lib/errors.ts";
import { ApiError, callApi } from "#lib/http/call-api.ts";
import type { ModelsResponse } from "#lib/model/schema.ts";
import type { ContinueRunRequest, Run, StartRunRequest } from "#lib/runs/schema.ts";

/** What the notice of a failed request shows; `network`: the workbench itself did not answer. */
export type Problem = Pick<ErrorBody, "message" | "reason" | "details"> & { code: ApiError["code"] };

export function toProblem(error: unknown): Problem {
  if (error instanceof ApiError) return { code: error.code, message: error.message };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}

/** Starts a run; resolves before the model has answered. Rejects with ApiError, as all of these. */
export async function startRun(request: StartRunRequest): Promise<Run> {
  return (await callApi<{ run: Run }>("/api/runs", { method: "POST", body: request })).run;
}

export async function stopRun(runId: string): Promise<void> {
  await callApi(`/api/runs/${encodeURIComponent(runId)}/stop`, { method: "POST", body: {} });
}

export async function continueRun(runId: string, how: ContinueRunRequest["how"]): Promise<Run> {
  const path = `/api/runs/${encodeURIComponent(runId)}/continue`;
  return (await callApi<{ run: Run }>(path, { method: "POST", body: { how } })).run;
}

/** Asks a workspace's task once more in the other language; resolves before the model has answered. */
export async function startTwin(runId: string): Promise<Run> {
  const path = `/api/runs/${encodeURIComponent(runId)}/twin`;
  return (await callApi<{ run: Run }>(path, { method: "POST", body: {} })).run;
}

export async function fetchRun(runId: string): Promise<Run> {
  return (await callApi<{ run: Run }>(`/api/runs/${encodeURIComponent(runId)}`)).run;
}

/** The question that a message answers, by the server's own id; null when it is gone. */
export async function fetchParentId(conversationId: string, messageId: string): Promise<string | null> {
  const { messages } = await callApi<Conversation>(`/api/conversations/${encodeURIComponent(conversationId)}`);
  return messages.find((message) => message.id === messageId)?.parentId ?? null;
}

/** Remembers which branch is shown, so that a reload and another tab show the same. */
export async function showBranch(conversationId: string, activeMessageId: string): Promise<void> {
  const path = `/api/conversations/${encodeURIComponent(conversationId)}`;
  await callApi(path, { method: "PATCH", body: { activeMessageId } });
}

export function fetchModels(): Promise<ModelsResponse> {
  return callApi<ModelsResponse>("/api/models");
}
