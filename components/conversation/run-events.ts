import type { RunWait } from "#lib/runs/logged-event.ts";
import type { Run, RunStatus } from "#lib/runs/schema.ts";

export type RunEventHandlers = {
  status(status: RunStatus, seq: number): void;
  waiting(wait: RunWait, seq: number): void;
  /** `tokens`: how many this reply has by now, where the server counts. */
  delta(index: number, text: string, tokens: number | null, seq: number): void;
  end(run: Run): void;
  /** The stream broke before `end`; it is closed. */
  failed(): void;
};

export type RunEventSource = { close(): void };
export type OpenEvents = (url: string, handlers: RunEventHandlers) => RunEventSource;

/** `view=page`: the closing run comes without the texts that were streamed already. */
export function eventsUrl(runId: string, after: number): string {
  return `/api/runs/${encodeURIComponent(runId)}/events?after=${after}&view=page`;
}

/** The browser's EventSource. Its own reconnecting is not used: it gives up for good on an HTTP error. */
export const openEventSource: OpenEvents = (url, handlers) => {
  const source = new EventSource(url);
  const on = <T>(type: string, handle: (data: T, seq: number) => void) =>
    source.addEventListener(type, (event) =>
      handle(JSON.parse((event as MessageEvent<string>).data) as T, Number((event as MessageEvent).lastEventId)),
    );
  on<{ status: RunStatus }>("status", (data, seq) => handlers.status(data.status, seq));
  on<RunWait>("waiting", (wait, seq) => handlers.waiting(wait, seq));
  on<{ index: number; text: string; tokens?: number }>("delta", (data, seq) =>
    handlers.delta(data.index, data.text, data.tokens ?? null, seq),
  );
  on<{ run: Run }>("end", (data) => {
    source.close();
    handlers.end(data.run);
  });
  source.onerror = () => {
    source.close();
    handlers.failed();
  };
  return { close: () => source.close() };
};
