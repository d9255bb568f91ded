import fc from "fast-check";
import { expect, test } from "vitest";
import { type SseItem, SseTokenizer } from "./sse-tokenizer.ts";

function readAll(pieces: string[]): SseItem[] {
  const tokenizer = new SseTokenizer();
  return [...pieces.flatMap((piece) => tokenizer.push(piece)), ...tokenizer.end()];
}

const data = (text: string): SseItem => ({ type: "data", text });

test("line ends of all three kinds, comments, empty data and other fields", () => {
  expect(readAll(["data: a\r\n\r\ndata:b\r\rdata: c\n\n: ping\n\ndata:\n\nevent: x\nid: 1\ndata: d\n\n"])).toEqual([
    data("a"),
    data("b"),
    data("c"),
    { type: "comment" },
    { type: "comment" },
    { type: "comment" },
    { type: "comment" },
    data("d"),
  ]);
});

test("a byte-order mark, a missing last blank line and llama-server's error field", () => {
  expect(readAll(['\ufeffdata: {"a":1}\n\nerror: {"code":500}\n\ndata: [DONE]'])).toEqual([
    data('{"a":1}'),
    { type: "error", text: '{"code":500}' },
    data("[DONE]"),
  ]);
});

test("two objects on neighbouring lines are two frames, other data lines are one", () => {
  expect(readAll(['data: {"a":1}\ndata: {"b":2}\ndata: [DONE]\n\n'])).toEqual([
    data('{"a":1}'),
    data('{"b":2}'),
    data("[DONE]"),
  ]);
  expect(readAll(['data: {"a":\ndata: 1}\n\n'])).toEqual([data('{"a":\n1}')]);
});

test("any chunking gives the same items", () => {
  const line = fc.constantFrom('data: {"x":"汉📈"}', "data: [DONE]", ": ping", "data:", "", "event: e", "error: {}");
  const ending = fc.constantFrom("\n", "\r\n", "\r");
  fc.assert(
    fc.property(fc.array(fc.tuple(line, ending)), fc.array(fc.nat(400)), (lines, cuts) => {
      const text = lines.map(([content, end]) => content + end).join("");
      const at = [0, ...[...new Set(cuts)].filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
      expect(readAll(pieces)).toEqual(readAll([text]));
    }),
  );
});

test("a frame of a megabyte in small reads takes time linear in its length", () => {
  const time = (size: number) => {
    const tokenizer = new SseTokenizer();
    const start = performance.now();
    tokenizer.push("data: ");
    for (let sent = 0; sent < size; sent += 100) tokenizer.push("x".repeat(100));
    const [item] = tokenizer.push("\n\n");
    expect(item?.type === "data" && item.text.length).toBe(size);
    return performance.now() - start;
  };
  time(200_000);
  expect(time(4_000_000)).toBeLessThan(2000);
});
