/** `node lib/reply/bench.ts`: parse time of hostile shapes at 10 kB, 100 kB and 1 MB. Linear means a ratio near ten. */
import { parseReply } from "./parse-reply.ts";
import { createReplyParser } from "./reply-parser.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Each makes a text of about `size` characters. */
export const HOSTILE: Record<string, (size: number) => string> = {
  "one line": (size) => fill("word ", size),
  "one line, answered": (size) => `<think>${fill("a b 12.5% ", size)}</think><answer>\\boxed{5}</answer>`,
  boxes: (size) => `<answer>${fill("\\boxed{12.5\\%} ", size)}</answer>`,
  "unclosed boxes": (size) => fill("\\boxed{12 ", size),
  "boxes without braces between": (size) => fill("\\boxed{\\boxed{", size / 2) + fill("}", size / 2),
  "unclosed $": (size) => fill("$5 and ", size),
  "nested tags": (size) => fill("<think><answer>", size / 2) + fill("</answer></think>", size / 2),
  "many opening thinks": (size) => fill("<think>a ", size),
  "many closing thinks": (size) => fill("a</think> b", size),
  "many answers": (size) => fill("</think><answer>x</answer><think>", size),
  "zero-width and bidi": (size) => fill("\u200b\u202e\u2066a\u2069", size),
  braces: (size) => fill("{", size),
  "braces in a box": (size) => `\\boxed{${fill("{", size)}`,
  "a long box": (size) => `\\boxed{${fill("1", size)}}`,
  "angle brackets": (size) => fill("<   ", size),
  backticks: (size) => fill("` `` ``` ", size),
  "fences unclosed": (size) => fill("```\n~~~\n", size),
  "special tokens": (size) => fill("<|im_end|></s> ", size),
  lenticular: (size) => fill("【否】【", size),
  labels: (size) => fill("答案：答案是", size),
  stars: (size) => fill("**答案", size),
  "blank lines": (size) => fill(" \n\t\n", size),
  spaces: (size) => `a${fill(" ", size)}b`,
  "percent after box": (size) => fill("\\boxed{5} $", size),
  "numbers in a sentence": (size) => fill("is 5,5,5 ", size),
  repeats: (size) => fill("The same sentence over and over again. ", size),
};

/** Median milliseconds of a few runs. */
export function timeOf(run: () => unknown, rounds = 5): number {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function stream(text: string): void {
  const parser = createReplyParser();
  for (let at = 0; at < text.length; at += 4) parser.push(text.slice(at, at + 4));
  parser.view();
}

function table(title: string, run: (text: string) => unknown): void {
  console.log(`\n${title.padEnd(32)}   10 kB  100 kB    1 MB   1 MB / 100 kB`);
  for (const [name, make] of Object.entries(HOSTILE)) {
    const [small = 0, middle = 0, large = 0] = SIZES.map((size) => {
      const text = make(size);
      return timeOf(() => run(text), size >= 1_000_000 ? 2 : 5);
    });
    const cells = [small, middle, large].map((ms) => ms.toFixed(2).padStart(7)).join(" ");
    console.log(`${name.padEnd(32)} ${cells}   x${(large / Math.max(middle, 0.01)).toFixed(1)}`);
  }
}

if (import.meta.main) {
  table("parseReply, ms", (text) => parseReply(text));
  table("streamed in 4-character pieces, ms", stream);
}
