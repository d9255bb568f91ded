import type { Conversation } from "#lib/conversations/schema.ts";
import type { ErrorBody } from "#lib/errors.ts";
import type { Run, StartRunRequest } from "#lib/runs/schema.ts";

/** What a script that knows only the HTTP API can do. Every call throws when the answer has another status than it should. */
export type Api = ReturnType<typeof openApi>;

export type StreamedEvent = { seq: number; type: string; data: Record<string, unknown> };
export type Followed = { events: StreamedEvent[]; texts: string[]; statuses: string[]; end: Run };

export function openApi(appUrl: string) {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${appUrl}${path}`, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const expectStatus = async <T>(response: Response, status: number): Promise<T> => {
    const text = await response.text();
    if (response.status !== status) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };
  return {
    send,
    saveEndpoint: async (endpoint: { url: string; apiKey?: string; modelName?: string; profile?: string }) => {
      const saved = await expectStatus<{ endpoint: { id: string } }>(await send("POST", "/api/models", endpoint), 201);
      return saved.endpoint.id;
    },
    forgetEndpoint: async (id: string) => expectStatus<void>(await send("DELETE", `/api/models/endpoints/${id}`), 204),
    startRun: async (request: StartRunRequest) =>
      (await expectStatus<{ run: Run }>(await send("POST", "/api/runs", request), 201)).run,
    refusedRun: async (request: StartRunRequest) => {
      const response = await send("POST", "/api/runs", request);
      const { error } = (await response.json()) as { error: ErrorBody };
      return { status: response.status, error };
    },
    getRun: async (id: string) => (await expectStatus<{ run: Run }>(await send("GET", `/api/runs/${id}`), 200)).run,
    stopRun: async (id: string) =>
      (await expectStatus<{ run: Run }>(await send("POST", `/api/runs/${id}/stop`), 200)).run,
    getConversation: async (id: string) =>
      expectStatus<Conversation>(await send("GET", `/api/conversations/${id}`), 200),
    check: async (request: Record<string, unknown>) =>
      (
        await expectStatus<{ findings: { check: string; verdict: string; message: string; fix?: string }[] }>(
          await send("POST", "/api/models/check", request),
          200,
        )
      ).findings,
    events: (id: string, after = 0) => readEvents(`${appUrl}/api/runs/${id}/events?after=${after}`),
    follow: (id: string) => followToEnd(`${appUrl}/api/runs/${id}/events`),
  };
}

/** The events of a stream of the app, as they come. Leaving the loop closes the connection. */
export async function* readEvents(url: string): AsyncGenerator<StreamedEvent> {
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let held = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += decoder.decode(value, { stream: true });
      const frames = held.split("\n\n");
      held = frames.pop() ?? "";
      for (const frame of frames) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(frame)?.[1] ?? "";
        if (field("event") === "") continue;
        yield { seq: Number(field("id")), type: field("event"), data: JSON.parse(field("data")) };
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
    leaving.abort();
  }
}

async function followToEnd(url: string): Promise<Followed> {
  const events: StreamedEvent[] = [];
  const texts: string[] = [];
  const statuses: string[] = [];
  let end: Run | null = null;
  for await (const event of readEvents(url)) {
    events.push(event);
    if (event.type === "delta") {
      const { index, text } = event.data as { index: number; text: string };
      texts[index] = (texts[index] ?? "") + text;
    } else if (event.type === "status") statuses.push(String(event.data.status));
    else if (event.type === "end") end = event.data.run as Run;
  }
  if (!end) throw new Error(`${url} ended without an end event`);
  return { events, texts, statuses, end };
}
