import fc from "fast-check";
import { expect, test } from "vitest";
import { endsInsideThink, ReasoningDoor } from "./reasoning-door.ts";

/** Sends reasoning and content in pieces of `size` and returns the one text. */
function through(reasoning: string, content: string, size = 1000, closed = true, insideThink = false): string {
  const door = new ReasoningDoor(insideThink);
  let out = "";
  for (let at = 0; at < reasoning.length; at += size) out += door.push(reasoning.slice(at, at + size), "");
  for (let at = 0; at < content.length; at += size) out += door.push("", content.slice(at, at + size));
  return out + door.end(closed);
}

test("without the field the text passes unchanged, tags and all", () => {
  expect(through("", "<think>a</think><answer>b</answer>", 3)).toBe("<think>a</think><answer>b</answer>");
});

test("the field stands in front between tags, tags in the content are dropped", () => {
  expect(through("想", "<answer>\\boxed{8}</answer>", 2)).toBe("<think>想</think>\\boxed{8}");
  expect(through("想", "</think>\n< ANSWER >8")).toBe("<think>想</think>\n8");
});

test("thinking repeated in the content is not shown twice", () => {
  expect(through("a b\nc", "<think>\na b c\n</think><answer>8</answer>", 4)).toBe("<think>a b\nc</think>8");
});

test("thinking in the content that says something else stays thinking", () => {
  expect(through("a", "<think>z</think>8", 2)).toBe("<think>a\n\nz</think>8");
});

test("ended by the server the thinking is closed, cut off it stays open", () => {
  expect(through("a", "")).toBe("<think>a</think>");
  expect(through("a", "", 1, false)).toBe("<think>a");
});

test("reasoning and content in one frame keep their order", () => {
  const door = new ReasoningDoor(false);
  expect(door.push("a", "b") + door.end(true)).toBe("<think>a</think>b");
});

test("going on inside thinking opens no second tag", () => {
  expect(through("more", "8", 10, true, true)).toBe("more</think>8");
  expect(endsInsideThink("<think>a")).toBe(true);
  expect(endsInsideThink("<think>a</think>b")).toBe(false);
  expect(endsInsideThink("plain")).toBe(false);
});

test("a model that opens its thinking once more when it goes on inside it opens no second one, whatever the chunking", () => {
  for (const size of [1, 2, 3, 7, 100]) {
    expect(through("", "<think>\nmore</think>8", size, true, true).trimStart()).toBe("more</think>8");
    expect(through("", "\n more <think> 8", size, true, true)).toBe("\n more <think> 8");
    expect(through("", "<thin", size, false, true)).toBe("<thin");
    expect(through("", "<answer>8", size, true, true)).toBe("<answer>8");
  }
  const door = new ReasoningDoor(true);
  expect(door.push("", " ") + door.push("more", "") + door.push("", "8")).toBe(" more</think>8");
});

test("less-than signs that are no tags are kept, whatever the chunking", () => {
  const part = fc.constantFrom("<", "a<b", "<th", "<answer>", "</answer>", "ans", " > ", "x", "</", "1 < 2", "<think ");
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const content = `x${parts.join("")}`;
      expect(through("r", content, size)).toBe(through("r", content, 10_000));
    }),
  );
  expect(through("r", "if a<b and c>d <t", 3)).toBe("<think>r</think>if a<b and c>d <t");
});
