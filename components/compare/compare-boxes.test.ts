import { describe, expect, it } from "vitest";
import { parseReply } from "#lib/reply/parse-reply.ts";
import { compareBoxes } from "./compare-boxes.ts";

const reply = (box: string, verdicts?: { id: string; words: string[] }[]) =>
  parseReply(`<think>\nx\n</think>\n<answer>\n${box}\n</answer>`, verdicts ? { task: "yes-no", verdicts } : {});

describe("boxed values side by side", () => {
  it("takes the same figure in other words for the same", () => {
    expect(compareBoxes(reply("\\boxed{3.2亿元}"), reply("\\boxed{320,000,000元}"))).toEqual({ kind: "equal" });
  });
  it("tells 55 % from 60 %, though both round to 0.6", () => {
    expect(compareBoxes(reply("\\boxed{55\\%}"), reply("\\boxed{60\\%}")).kind).toBe("different");
  });
  it("says how far a figure is from the reference", () => {
    expect(compareBoxes(reply("\\boxed{110}"), reply("\\boxed{100}"))).toEqual({ kind: "different", off: 0.1 });
    expect(compareBoxes(reply("\\boxed{-50}"), reply("\\boxed{-100}"))).toEqual({ kind: "different", off: 0.5 });
  });
  it("gives no distance between figures of different measure, nor from zero", () => {
    expect(compareBoxes(reply("\\boxed{0.1}"), reply("\\boxed{50\\%}"))).toEqual({ kind: "different", off: null });
    expect(compareBoxes(reply("\\boxed{1}"), reply("\\boxed{0}"))).toEqual({ kind: "different", off: null });
  });
  it("compares verdicts by what they mean", () => {
    const verdicts = [
      { id: "bad", words: ["不合规", "non-compliant"] },
      { id: "good", words: ["合规"] },
    ];
    const [a, b, c] = ["不合规", "Non-compliant", "合规"].map((word) => reply(`\\boxed{${word}}`, verdicts));
    if (!a || !b || !c) throw new Error("not read");
    expect(compareBoxes(a, b)).toEqual({ kind: "equal" });
    expect(compareBoxes(a, c)).toEqual({ kind: "different", off: null });
  });
  it("compares nothing with nothing", () => {
    expect(compareBoxes(reply("none"), reply("\\boxed{1}"))).toEqual({ kind: "not-comparable", why: "no-box" });
    expect(compareBoxes(reply("\\boxed{1}"), reply("none"))).toEqual({ kind: "not-comparable", why: "no-reference" });
  });
});
