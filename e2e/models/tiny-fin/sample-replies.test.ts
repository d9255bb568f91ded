import { expect, test } from "vitest";
import { listWorkspaces } from "#lib/workspaces/index.ts";
import { repeatedSample } from "./sample-replies.ts";

const sample = listWorkspaces()
  .flatMap(({ samples }) => samples)
  .find(({ id }) => id === "en-black-scholes-function");
if (!sample?.recordedReply) throw new Error("the sample is gone");
const reply = sample.recordedReply;
const long = reply.split("\n").find((line) => line.length > 60) ?? "";

test("every sample's own reply is recognised", () => {
  for (const { id, recordedReply } of listWorkspaces().flatMap(({ samples }) => samples)) {
    if (recordedReply) expect(repeatedSample(recordedReply, ""), id).toBeDefined();
  }
});

test("forty characters of one line are enough, indented or inside other words; thirty-nine are not", () => {
  expect(repeatedSample(`<think>\nso   ${long.trim().slice(0, 40)} and on`, "")).toContain(sample.id);
  expect(repeatedSample(long.trim().slice(0, 39), "")).toBeUndefined();
});

test("three short lines one after the other are enough, two are not", () => {
  const lines = ["price: float", "delta: float", "gamma: float"];
  expect(repeatedSample(lines.join("\n"), "")).toContain(sample.id);
  expect(repeatedSample(lines.slice(0, 2).join("\n"), "")).toBeUndefined();
});

test("what the prompt dictates and textbook formulas are free", () => {
  expect(repeatedSample(long, `Begin with this line:\n${long}`)).toBeUndefined();
  expect(repeatedSample("\\[CAGR=\\left(\\frac{V_n}{V_0}\\right)^{1/n}-1\\]", "")).toBeUndefined();
});
