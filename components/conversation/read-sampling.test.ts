import { expect, test } from "vitest";
import { sampling as apiSampling } from "#lib/runs/schema.ts";
import { readSampling, SAMPLING_LIMITS, SAMPLING_NAMES, writeSampling } from "./read-sampling.ts";

const empty = writeSampling(undefined);

test("empty fields leave the preset's values alone", () => {
  expect(readSampling(empty)).toEqual({ sampling: {}, wrong: [] });
});

test("what is typed is read, with a decimal comma too, and comes back as it was", () => {
  const { sampling, wrong } = readSampling({ ...empty, temperature: "0,7", max_tokens: " 2048 ", seed: "0" });
  expect({ sampling, wrong }).toEqual({ sampling: { temperature: 0.7, max_tokens: 2048, seed: 0 }, wrong: [] });
  expect(writeSampling(sampling)).toEqual({ ...empty, temperature: "0.7", max_tokens: "2048", seed: "0" });
});

test.each([
  ["temperature", "2.1"],
  ["temperature", "-1"],
  ["top_p", "0"],
  ["repetition_penalty", "x"],
  ["max_tokens", "12.5"],
  ["seed", "1e999"],
] as const)("%s = %s is refused in the form", (name, typed) => {
  expect(readSampling({ ...empty, [name]: typed }).wrong).toEqual([name]);
});

test("the form's limits are the API's", () => {
  for (const name of SAMPLING_NAMES) {
    const { min, max, above } = SAMPLING_LIMITS[name];
    const taken = (value: number) => apiSampling.safeParse({ [name]: value }).success;
    expect([name, taken(min), taken(max), taken(max + 1)]).toEqual([name, !above, true, false]);
  }
});
