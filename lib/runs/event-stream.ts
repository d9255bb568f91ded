import type { ViewerEvent } from "./follow-run.ts";
import type { Run } from "./schema.ts";

/** "page": the browser has built the texts from the deltas; its end does not repeat them. */
export type StreamView = "full" | "page";

/** The batches as server-sent events. Pulled by the connection: nothing is produced for a reader that does not read. */
export function eventStream(
  batches: AsyncGenerator<ViewerEvent[]>,
  view: StreamView,
  onCancel: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await batches.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value.map((event) => toFrame(event, view)).join("")));
      },
      async cancel() {
        onCancel();
        await batches.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

export function toFrame(event: ViewerEvent, view: StreamView = "full"): string {
  switch (event.type) {
    case "silence":
      return ":\n\n";
    case "status":
      return frame(event.seq, "status", { status: event.status });
    case "waiting": {
      const { type: _, seq, ...wait } = event;
      return frame(seq, "waiting", wait);
    }
    case "delta":
      return frame(event.seq, "delta", { index: event.index, text: event.text });
    case "end":
      return frame(event.seq, "end", { run: view === "page" ? withoutTexts(event.run) : event.run });
  }
}

function frame(seq: number, name: string, data: unknown): string {
  return `id: ${seq}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function withoutTexts(run: Run): Run {
  return { ...run, replies: run.replies.map((reply) => ({ ...reply, raw: "", thinking: "", answer: "" })) };
}
