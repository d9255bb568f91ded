import { describe, expect, test } from "vitest";
import { parseReply } from "./parse-reply.ts";
import type { ParseOptions } from "./types.ts";

const parse = (raw: string, options: ParseOptions = {}) => parseReply(raw, options);
const texts = (raw: string, options: ParseOptions = {}) => parse(raw, options).boxed.map((box) => box.text);
const box = String.raw`\boxed{7}`;

describe("shapes 1-9 and 33-46: tags and what stands between them", () => {
  test("shape 1: thinking, answer and box, each trimmed", () => {
    const reply = parse("<think>\n查两条\n</think>\n<answer>\n\\boxed{否}\n</answer>");
    expect(reply).toMatchObject({ thinking: "查两条", answer: "\\boxed{否}", flags: [] });
    expect(reply.final?.text).toBe("否");
  });
  test("shape 2: a missing opening tag leaves everything before the closing one as thinking", () => {
    const reply = parse("step one\n\nstep two</think>\n\n<answer>\\boxed{B}</answer>");
    expect(reply).toMatchObject({ thinking: "step one\n\nstep two", flags: ["no-open-think"] });
    expect(reply.final?.text).toBe("B");
  });
  test("shape 3: only without any closing tag does the first answer end the thinking", () => {
    const reply = parse(`<think>a… <answer>${box}</answer>`);
    expect(reply).toMatchObject({ thinking: "a…", answer: box, flags: ["no-close-think"] });
  });
  test.each(["length", "interrupted", "stopped"] as const)("shape 4: cut by %s while thinking", (finish) => {
    const reply = parse("<think>a… half a sen", { finish });
    expect(reply).toMatchObject({ thinking: "a… half a sen", answer: "", final: null, flags: ["truncated-in-think"] });
  });
  test("shape 4: a finished reply without closing tag is no truncation", () => {
    expect(parse("<think>a", { finish: "stop" }).flags).toEqual(["no-close-think", "empty-answer"]);
  });
  test("shape 5: cut in the answer keeps what there is and does not guess", () => {
    const reply = parse("<think>a</think><answer>The result is 12.5", { finish: "length" });
    expect(reply).toMatchObject({ answer: "The result is 12.5", candidate: null, flags: ["truncated-in-answer"] });
  });
  test("shape 6: the rest is the answer, its value a candidate", () => {
    const reply = parse("<think>a</think>The net margin came to -3.25%.");
    expect(reply).toMatchObject({ boxed: [], final: null, flags: ["unboxed"] });
    expect(reply.candidate).toMatchObject({ raw: "-3.25%", value: { number: -0.0325, percent: true } });
  });
  test("shape 7: no tag at all is all answer", () => {
    expect(parse(`x ${box}`)).toMatchObject({ thinking: "", answer: `x ${box}`, flags: ["untagged"] });
  });
  test("shape 8: an answer without thinking", () => {
    expect(parse(`<answer>${box}</answer>`)).toMatchObject({ thinking: "", flags: ["no-think"] });
  });
  test("shape 9: an empty think and a labelled answer", () => {
    const reply = parse("<think></think>\n\nAnswer: C", { task: "choice" });
    expect(reply).toMatchObject({ thinking: "", flags: ["unboxed"] });
    expect(reply.candidate).toMatchObject({ text: "C", value: { kind: "choice", choices: ["C"] } });
  });
  test("shape 33: FinX1's thinking tags, ◆ kept", () => {
    expect(parse(`<thinking>◆ 一 ◆ 二</thinking> <answer>${box}</answer>`)).toMatchObject({
      thinking: "◆ 一 ◆ 二",
      flags: [],
    });
  });
  test("shape 34: begin_of_thought markers", () => {
    const raw = `<|begin_of_thought|>x<|end_of_thought|>\n<|begin_of_solution|>${box}<|end_of_solution|>`;
    expect(parse(raw)).toMatchObject({ thinking: "x", answer: box, flags: [] });
  });
  test("shape 35: a reasoning field in front of the content", () => {
    const raw = `<think>\nhe wrote </think><answer> there\n</think>\n\nIt is ${box}`;
    const reply = parse(raw, { reasoningField: true });
    expect(reply.thinking).toBe("he wrote </think><answer> there");
    expect(reply).toMatchObject({ answer: `It is ${box}` });
    expect(reply.flags).toEqual(["tag-in-quote", "reasoning-field"]);
  });
  test("shape 36: answer tags left in the content are not shown", () => {
    expect(parse(`<think>r</think><answer>${box}</answer>`, { reasoningField: true })).toMatchObject({
      thinking: "r",
      answer: box,
    });
  });
  test("shape 37: reasoning and nothing else", () => {
    expect(parse("<think>r</think>", { reasoningField: true })).toMatchObject({
      answer: "",
      flags: ["empty-answer", "reasoning-field"],
    });
  });
  test("shape 38: the last complete answer counts, all thinks are joined", () => {
    const reply = parse(
      "<think>a</think><answer>\\boxed{1}</answer><think>b</think><answer>\\boxed{2}</answer><answer>\\boxed{3}",
    );
    expect(reply).toMatchObject({ thinking: "a\n\nb", answer: "\\boxed{2}" });
    expect(reply.final?.text).toBe("2");
    expect(reply.flags).toContain("multi-answer");
  });
  test("shape 38: with no complete answer the last partial one counts", () => {
    expect(parse("<answer>x <answer>y", { finish: "length" })).toMatchObject({ answer: "y" });
  });
  test("shape 39: tags quoted in the trace stay in it", () => {
    const reply = parse(`<think>it says "</think>" and "<answer>"; no</think>\n<answer>${box}</answer>`);
    expect(reply).toMatchObject({
      thinking: 'it says "</think>" and "<answer>"; no',
      answer: box,
      flags: ["tag-in-quote"],
    });
  });
  test("shape 40: a tag is a tag however it was cut (see reply-parser.test.ts)", () => {
    expect(parse(["<th", "ink>a</th", `ink><answer>${box}</answer>`].join("")).thinking).toBe("a");
  });
  test("shape 41: a line three times in a row, a sentence five times in all", () => {
    const line = "So the coupon must be discounted again.";
    expect(parse(`<think>${line}\n${line}\n${line}</think>${box}`).flags).toContain("loop");
    expect(parse(`<think>${line}\n${line}\nno</think>${box}`).flags).not.toContain("loop");
    const apart = Array.from({ length: 5 }, (_, i) => `${line} Then step ${i}.`).join(" ");
    expect(parse(apart).flags).toContain("loop");
  });
  test("shape 42: an answer in another script than the question", () => {
    const raw = "<think>逐条核对</think><answer>The wording is fully compliant.</answer>";
    expect(parse(raw, { prompt: "请判断以下文案是否合规" }).flags).toContain("language-drift");
    expect(parse(raw).flags).not.toContain("language-drift");
    expect(parse("結論合規無問題", { prompt: "次の説明は準拠していますか" }).flags).not.toContain("language-drift");
  });
  test("shape 43: nothing inside a code fence is a box", () => {
    const reply = parse('<answer>```python\nprint(f"{x} $ \\boxed{9}")\n```\nDone \\boxed{3}</answer>');
    expect(reply.boxed.map((b) => b.text)).toEqual(["3"]);
  });
  test.each([
    ["Yes.", "yes"],
    ["不符合", "no"],
    ["该文案违规。", "no"],
    ["合规", "yes"],
    ["いいえ", "no"],
    ["The text is not compliant.", "no"],
    ["文案未违规", "yes"],
  ])("shape 44: %s without a box is %s", (raw, verdict) => {
    const reply = parse(raw, { task: "yes-no" });
    expect(reply.candidate?.value).toEqual({ kind: "verdict", verdict });
    expect(reply.flags).toContain("unboxed");
  });
  test("shape 45: case, spaces, and escaped tags at the start only", () => {
    expect(parse(`<Think>a< /think ><ANSWER>${box}</ Answer>`)).toMatchObject({
      thinking: "a",
      answer: box,
      flags: [],
    });
    expect(parse(`&lt;think&gt;a&lt;/think&gt;&lt;answer&gt;${box}&lt;/answer&gt;`)).toMatchObject({
      thinking: "a",
      answer: box,
    });
    expect(parse(`So &lt;think&gt; is a tag ${box}`)).toMatchObject({ thinking: "", flags: ["untagged"] });
  });
  test("shape 46: special tokens are stripped from what is read, never from raw", () => {
    const raw = `<think>a</think><answer>${box}<|im_end|></answer><|im_end|>\n<|endoftext|>`;
    const reply = parse(raw);
    expect(reply).toMatchObject({ raw, answer: box, flags: [] });
    expect(parse("<think>a</think><|im_end|>").flags).toEqual(["empty-answer"]);
  });
  test("boxes of the thinking are never final", () => {
    const reply = parse(String.raw`<think>\boxed{9} wai`, { finish: "length" });
    expect(reply.final).toBeNull();
    expect(reply.candidate?.text).toBe("9");
    expect(texts(reply.raw)).toEqual([]);
  });
});
