import { z } from "zod";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { handle, parseWith } from "#lib/http/respond.ts";
import { eventStream } from "#lib/runs/event-stream.ts";
import { followRun } from "#lib/runs/follow-run.ts";
import { requireRun } from "#lib/runs/get-run.ts";
import { getRuntime } from "#lib/runs/runtime.ts";

export const dynamic = "force-dynamic";

const seq = z
  .string()
  .regex(/^\d{1,15}$/, "a sequence number, 0 or more")
  .transform(Number);
const query = z.object({
  after: seq.optional(),
  "Last-Event-ID": seq.optional(),
  view: z.enum(["full", "page"]).optional(),
});

export const GET = handle<{ id: string }>(async (request, { id }) => {
  const { searchParams } = new URL(request.url);
  const given = parseWith(query, {
    after: searchParams.get("after") ?? undefined,
    "Last-Event-ID": request.headers.get("last-event-id") || undefined,
    view: searchParams.get("view") ?? undefined,
  });
  // A browser that reconnects repeats its first address: what it has seen since stands in the header.
  const after = Math.max(given.after ?? 0, given["Last-Event-ID"] ?? 0);
  const runtime = await getRuntime();
  await requireRun(runtime, LOCAL_ACTOR, id);
  const left = new AbortController();
  request.signal.addEventListener("abort", () => left.abort(), { once: true });
  const batches = followRun(runtime, LOCAL_ACTOR, id, after, left.signal);
  return new Response(
    eventStream(batches, given.view ?? "full", () => left.abort()),
    {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // no-transform: an event that waits in a compressor's buffer is not live.
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      },
    },
  );
});
