import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { openApi } from "./api.ts";
import { DONE, delta, frameOf, startOddServer } from "./odd-server.ts";

const api = openApi(inject("appUrl"));
const WHOLE = "<think>\n甲📈乙\n</think>\n<answer>\n\\boxed{25\\%}\n</answer>";
const PIECES = [...WHOLE].map((character) => delta(character));
const END = delta("", "stop") + DONE;

const sse = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}) => {
  response.writeHead(200, { "content-type": "text/event-stream", ...headers });
  response.end(body);
};
const plain =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "text/html", ...headers });
    response.end(body);
  };

type Case = {
  title: string;
  answer: (response: ServerResponse, turn: number) => void;
  status: string;
  code?: string;
  raw?: string;
  asked?: number;
};

const LINES = PIECES.join("") + END;
const CASES: Case[] = [
  {
    title: "a byte order mark before the first line",
    answer: (r) => sse(r, `\ufeff${LINES}`),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "lines that end in CR alone",
    answer: (r) => sse(r, LINES.replaceAll("\n", "\r")),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "a body in gzip although none was asked for: a proxy that holds tokens back",
    answer: (r) => sse(r, gzipSync(LINES), { "content-encoding": "gzip" }),
    status: "failed",
    code: "model_bad_reply",
  },
  {
    title: "JSON over several data lines",
    answer: (r) => sse(r, LINES.replaceAll(',"choices"', ',\ndata: "choices"')),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "a content type with other capitals and a charset",
    answer: (r) => {
      r.writeHead(200, { "content-type": "Text/Event-Stream; Charset=UTF-8" });
      r.end(LINES);
    },
    status: "done",
    raw: WHOLE,
  },
  {
    title: "text after the finish and after [DONE] is nobody's",
    answer: (r) => sse(r, `${PIECES.join("")}${END}${delta("late")}${DONE}`),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "null where text could be, choices that are null, deltas that are missing",
    answer: (r) =>
      sse(
        r,
        delta(null) +
          frameOf(undefined, { choices: null }) +
          frameOf({ index: 0, finish_reason: null }) +
          PIECES.join("") +
          END,
      ),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "content in parts",
    answer: (r) => sse(r, [...WHOLE].map((text) => delta([{ type: "text", text }])).join("") + END),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "one JSON body although a stream was asked for",
    answer: (r) => {
      r.writeHead(200, { "content-type": "application/json" });
      r.end(
        JSON.stringify({
          id: "x",
          object: "chat.completion",
          choices: [{ index: 0, message: { role: "assistant", content: WHOLE }, finish_reason: "stop" }],
          usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 },
        }),
      );
    },
    status: "done",
    raw: WHOLE,
  },
  {
    title: "usage without numbers",
    answer: (r) =>
      sse(r, PIECES.join("") + delta("", "stop") + frameOf(undefined, { usage: { prompt_tokens: null } }) + DONE),
    status: "done",
    raw: WHOLE,
  },
  {
    title: "a frame that is no JSON in the middle",
    answer: (r) => sse(r, `${PIECES.slice(0, 9).join("")}data: {"choices":[{"ind\n\n${PIECES.slice(9).join("")}${END}`),
    status: "interrupted",
    code: "model_bad_reply",
  },
  {
    title: "a log-in page under 200",
    answer: plain(200, "<html><title>Sign in</title></html>"),
    status: "failed",
    code: "model_bad_reply",
  },
  { title: "nothing under 204", answer: (r) => r.writeHead(204).end(), status: "failed", code: "model_rejected" },
  { title: "an empty stream", answer: (r) => sse(r, ""), status: "failed", code: "model_connection_lost" },
  { title: "[DONE] and nothing else", answer: (r) => sse(r, DONE), status: "failed", code: "model_bad_reply" },
  {
    title: "a whole reply of nothing",
    answer: (r) => sse(r, delta("") + END),
    status: "failed",
    code: "model_bad_reply",
  },
  {
    title: "a redirect elsewhere is not followed with the key",
    answer: plain(302, "", { location: "http://127.0.0.1:9/v1/chat/completions" }),
    status: "failed",
    code: "model_unreachable",
    asked: 1,
  },
  {
    title: "413 of a proxy",
    answer: plain(413, "<h1>413 Request Entity Too Large</h1>"),
    status: "failed",
    code: "model_rejected",
    asked: 1,
  },
  { title: "504 of a proxy", answer: plain(504, "<h1>504 Gateway Time-out</h1>"), status: "failed", asked: 1 },
  {
    title: "a Retry-After that is no time",
    answer: plain(503, "", { "retry-after": "soon" }),
    status: "failed",
    code: "model_overloaded",
    asked: 3,
  },
  {
    title: "once 429 with Retry-After 0, then well",
    answer: (r, turn) => (turn === 0 ? plain(429, "", { "retry-after": "0" })(r) : sse(r, LINES)),
    status: "done",
    raw: WHOLE,
    asked: 2,
  },
  {
    title: "the head, then the connection is cut before a byte of the body: once more",
    answer: (r, turn) => {
      if (turn > 0) return sse(r, LINES);
      r.writeHead(200, { "content-type": "text/event-stream" });
      r.flushHeaders();
      setTimeout(() => r.destroy(), 50);
    },
    status: "done",
    raw: WHOLE,
    asked: 2,
  },
  {
    title: "the connection is cut twice before anything came: failed after two tries",
    answer: (r) => void r.destroy(),
    status: "failed",
    code: "model_unreachable",
    asked: 2,
  },
  {
    title: "the cut comes in the middle of a character",
    answer: (r) => {
      const bytes = Buffer.from(PIECES.join(""));
      r.writeHead(200, { "content-type": "text/event-stream" });
      r.write(bytes.subarray(0, bytes.indexOf("📈") + 2));
      setTimeout(() => r.destroy(), 50);
    },
    status: "interrupted",
    code: "model_connection_lost",
    raw: "<think>\n甲",
    asked: 1,
  },
];

describe.concurrent("what no server is known to send comes out right all the same", () => {
  test.for(CASES)("$title", async ({ answer, status, code, raw, asked }, { expect }) => {
    const server = await startOddServer((response, _request, turn) => answer(response, turn));
    const endpoint = await api.saveEndpoint({ url: server.url });
    try {
      const { end, texts } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      expect({ status: end.status, error: end.error }).toEqual({
        status,
        error:
          status === "done"
            ? null
            : {
                code: code ?? expect.any(String),
                message: expect.stringMatching(/\S{3}/),
                hint: expect.stringMatching(/\S{3}/),
              },
      });
      expect(end.error?.code).not.toBe("internal");
      expect(texts[0] ?? "").toBe(end.replies[0]?.raw);
      if (raw !== undefined) expect(end.replies[0]?.raw).toBe(raw);
      if (asked !== undefined) expect(server.asked()).toBe(asked);
      if (status === "done") expect(end.replies[0]?.final?.value).toMatchObject({ number: 0.25, percent: true });
    } finally {
      await api.forgetEndpoint(endpoint);
      await server.close();
    }
  });
});

test("a header that never ends, a body without length and a socket that closes do not hang a run", async () => {
  const server = await startOddServer((response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\nX-Slow: ");
  });
  const endpoint = await api.saveEndpoint({ url: server.url });
  try {
    const { end } = await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
    expect(end).toMatchObject({ status: "failed", error: { code: "model_timeout" } });
  } finally {
    await api.forgetEndpoint(endpoint);
    await server.close();
  }
});
