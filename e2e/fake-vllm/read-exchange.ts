import http from "node:http";

export type ReadExchange = {
  status: number;
  /** Names and values as they came, in order. */
  headers: [string, string][];
  /** One entry per read of the body. */
  reads: Buffer[];
  body: string;
  /** "eof" = an orderly end; "reset" = the connection broke first; "left" = we closed it. */
  end: "eof" | "reset" | "left";
  headMs: number;
  firstByteMs: number | null;
};

export type AskOptions = {
  method?: string;
  path?: string;
  key?: string;
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  rawBody?: string;
  headers?: Record<string, string>;
  /** Closes the connection after so many reads. */
  leaveAfterReads?: number;
  agent?: http.Agent;
};

/** One request, read byte for byte. Rejects with the socket's error where no head arrives. */
export function readExchange(url: string, ask: AskOptions = {}): Promise<ReadExchange> {
  const started = performance.now();
  const data = ask.rawBody ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(ask.path ?? "/v1/chat/completions", url), {
      method: ask.method ?? (data === undefined ? "GET" : "POST"),
      agent: ask.agent ?? false,
      headers: {
        ...(ask.key === undefined ? {} : { Authorization: `Bearer ${ask.key}` }),
        ...(data === undefined ? {} : { "Content-Type": "application/json" }),
        ...ask.headers,
      },
    });
    // Once there is a head, the end of the body says how it went.
    let answered = false;
    request.on("error", (error) => {
      if (!answered) reject(error);
    });
    request.on("response", (response) => {
      answered = true;
      const headMs = performance.now() - started;
      const reads: Buffer[] = [];
      let firstByteMs: number | null = null;
      let left = false;
      response.on("data", (part: Buffer) => {
        firstByteMs ??= performance.now() - started;
        reads.push(part);
        if (reads.length === ask.leaveAfterReads) {
          left = true;
          request.destroy();
        }
      });
      response.on("error", () => {
        // The end is told by `complete` below; an error of a body that has begun is not the caller's.
      });
      response.on("close", () => {
        const raw = response.rawHeaders;
        const headers = Array.from({ length: raw.length / 2 }, (_, i): [string, string] => [
          raw[i * 2] ?? "",
          raw[i * 2 + 1] ?? "",
        ]);
        const end = left ? "left" : response.complete ? "eof" : "reset";
        resolve({
          status: response.statusCode ?? 0,
          headers,
          reads,
          body: Buffer.concat(reads).toString("utf8"),
          end,
          headMs,
          firstByteMs,
        });
      });
    });
    request.end(data);
  });
}

/** The frames of a stream, without their blank lines. */
export function framesOf(body: string): string[] {
  return body.split(/\r?\n\r?\n/).filter((frame) => frame !== "");
}

/** The JSON of each `data:` frame but [DONE]. */
export function chunksOf(body: string): Record<string, unknown>[] {
  return framesOf(body)
    .filter((frame) => frame.startsWith("data: {"))
    .map((frame) => JSON.parse(frame.slice("data: ".length)) as Record<string, unknown>);
}

type Chunk = { choices?: { index?: number; delta?: { content?: string | null } }[] };

/** The text of one choice. */
export function contentOf(body: string, index = 0): string {
  return (chunksOf(body) as Chunk[])
    .flatMap((chunk) => chunk.choices ?? [])
    .filter((choice) => choice.index === index)
    .map((choice) => choice.delta?.content ?? "")
    .join("");
}
