import type { IncomingMessage } from "node:http";
import { AppError } from "../errors.ts";
import type { Exchange } from "./exchange.ts";
import { queuedFrame } from "./read-chunk.ts";
import { parseJson } from "./request-json.ts";
import { ServerFailure } from "./server-failure.ts";
import { type SseItem, SseTokenizer } from "./sse-tokenizer.ts";

const END_AFTER_DONE_MS = 1000;
/** Frames of at most this time travel together. */
const TOGETHER_MS = 200;
/** Of the time since the first frame: a reply that begins waits for nothing, one that flows has time. */
const TOGETHER_SHARE = 1 / 8;
/** What has come is read once it is this much, sent or not: a flood is no single piece of work. */
const READ_BYTES = 64 * 1024;

/**
 * A server's event stream with everything mended that the SDK's reader would choke on: only `data: {...}\n\n` frames
 * come out, those of a moment as one chunk. `error:` fields become error frames; [DONE], the end and a break are noted in
 * `exchange`. Cancelling closes the socket.
 */
export function cleanStream(response: IncomingMessage, exchange: Exchange): ReadableStream<Uint8Array> {
  const tokenizer = new SseTokenizer();
  const decoder = new TextDecoder("utf-8");
  const encoder = new TextEncoder();
  let closed = false;

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let unread: Buffer[] = [];
        let unreadBytes = 0;
        let waiting: string[] = [];
        let sentAt = 0;
        let begunAt = 0;
        let later: NodeJS.Timeout | null = null;
        // A token a read is the usual case, and reading each by itself costs more than what is in it.
        const read = () => {
          if (unread.length === 0) return;
          const bytes = unread.length === 1 ? (unread[0] as Buffer) : Buffer.concat(unread);
          unread = [];
          unreadBytes = 0;
          const items = tokenizer.push(decoder.decode(bytes, { stream: true }));
          exchange.onRead(items.some((item) => item.type === "data" || item.type === "error"));
          for (const frame of toFrames(items, exchange)) waiting.push(frame);
        };
        const sendWaiting = () => {
          if (waiting.length === 0) return;
          controller.enqueue(encoder.encode(exchange.batches.pack(waiting)));
          waiting = [];
          sentAt = performance.now();
          begunAt ||= sentAt;
        };
        const close = () => {
          if (later) clearTimeout(later);
          later = null;
          if (closed) return;
          closed = true;
          sendWaiting();
          controller.close();
        };
        const stop = (why: Exchange["broke"]) => {
          if (!exchange.sawDone) exchange.broke ??= why;
          close();
          response.destroy();
        };
        // After [DONE] the socket is left to end by itself, so that it can be used again; a server that does not end it is cut.
        const finishQuietly = () => {
          close();
          const cut = setTimeout(() => response.destroy(), END_AFTER_DONE_MS).unref();
          response.once("close", () => clearTimeout(cut));
        };
        /** Does `work` on what has come; text that cannot be read ends the stream. */
        const reading = (work: () => void) => {
          if (closed) return;
          try {
            read();
            work();
          } catch (error) {
            stop(unreadable(error));
          }
        };
        const sendNow = () => {
          if (later) clearTimeout(later);
          later = null;
          reading(() => {
            sendWaiting();
            if (exchange.sawDone) finishQuietly();
            else if ((controller.desiredSize ?? 1) <= 0) response.pause();
          });
        };
        // The first frame after a pause goes at once; what follows within the window goes together.
        response.on("data", (bytes: Buffer) => {
          if (closed) return;
          unread.push(bytes);
          unreadBytes += bytes.length;
          const now = performance.now();
          const left = begunAt && sentAt + Math.min(TOGETHER_MS, (now - begunAt) * TOGETHER_SHARE) - now;
          if (left <= 0 || bytes.includes("[DONE]")) sendNow();
          else {
            if (unreadBytes > READ_BYTES) reading(() => {});
            later ??= setTimeout(sendNow, left);
          }
        });
        response.on("end", () =>
          reading(() => {
            for (const frame of toFrames(lastFrames(tokenizer), exchange)) waiting.push(frame);
            close();
          }),
        );
        response.on("error", () => reading(() => stop(connectionLost(exchange))));
        // Without `end` or `error` the socket was closed by us or vanished: both end the stream.
        response.on("close", () => reading(() => (response.complete ? close() : stop(connectionLost(exchange)))));
      },
      pull() {
        response.resume();
      },
      cancel() {
        closed = true;
        response.destroy();
      },
    },
    new CountQueuingStrategy({ highWaterMark: 64 }),
  );
}

/** Half a frame at the end is a cut connection, not a bad reply: only a whole one counts. */
function lastFrames(tokenizer: SseTokenizer): SseItem[] {
  return tokenizer
    .end()
    .filter((item) => item.type !== "data" || item.text === "[DONE]" || parseJson(item.text) !== undefined);
}

function toFrames(items: SseItem[], exchange: Exchange): string[] {
  const frames: string[] = [];
  for (const item of items) {
    if (item.type === "comment" || exchange.sawDone) continue;
    if (item.type === "queued") {
      frames.push(JSON.stringify(queuedFrame(item.ahead)));
      continue;
    }
    if (item.type === "data" && item.text.trim() === "[DONE]") {
      exchange.sawDone = true;
      continue;
    }
    exchange.sawData = true;
    frames.push(item.type === "error" ? asErrorFrame(item.text) : item.text);
  }
  return frames;
}

function asErrorFrame(text: string): string {
  const json = parseJson(text);
  return JSON.stringify({ error: json ?? { message: text } });
}

/** Closed before a single frame: as if the request had not been answered, so it may be sent once more. */
export function connectionLost(exchange: Exchange): ServerFailure {
  const error = exchange.sawData
    ? new AppError(
        "model_connection_lost",
        "The connection to the model server broke off in the middle of the reply.",
        "The text so far is kept. Continue from it or ask again; the server may be restarting.",
      )
    : new AppError(
        "model_connection_lost",
        "The connection to the model server broke off before the reply began.",
        "Ask again. If it happens again, look at the server's log: it may be restarting.",
      );
  return new ServerFailure(error, { retry: exchange.sawData ? null : "reconnect" });
}

function unreadable(error: unknown): AppError {
  const why = error instanceof Error ? error.message : "unreadable bytes";
  return new AppError("model_bad_reply", `The model server sent something unreadable: ${why}.`, BAD_REPLY_HINT);
}

export const BAD_REPLY_HINT =
  "The text so far is kept. Ask again; if it happens again, run the endpoint check and look at proxies between here and the server.";
