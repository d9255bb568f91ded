import { describe, expect, test } from "vitest";
import { parseReply } from "../reply/parse-reply.ts";
import { buildTask, findWorkspace, listWorkspaces, validateInputs } from "../workspaces/index.ts";
import { checkReply } from "./check-reply.ts";
import { fieldText, joinInputs } from "./input-places.ts";

type Asked = { workspace: string; sample: number; reply?: string };

function findings({ workspace: id, sample: at, reply: raw }: Asked) {
  const workspace = findWorkspace(id);
  const sample = workspace?.samples[at];
  if (!workspace || !sample) throw new Error(`no sample ${at} of ${id}`);
  const checked = validateInputs(workspace, sample.inputs, sample.language);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { task, verdicts, prompt, contract } = buildTask(workspace, checked.values, sample.language);
  const reply = parseReply(raw ?? sample.recordedReply, { task, verdicts, prompt });
  const context = { question: prompt, inputs: checked.values, contract, task, plans: workspace.checks };
  return { inputs: checked.values, reply, found: checkReply(reply, { ...context, language: "en" }).findings };
}

test("what a finding says stands in the form stands there, in every sample", () => {
  const seen = new Set<string>();
  for (const workspace of listWorkspaces()) {
    for (const [at, sample] of workspace.samples.entries()) {
      const { inputs, found } = findings({ workspace: workspace.id, sample: at });
      for (const { check, source } of found) {
        if (!source) continue;
        seen.add(check);
        const text = fieldText(inputs[source.field]);
        expect(text.slice(source.start, source.end).startsWith(source.words), `${sample.id} ${check}`).toBe(true);
        expect(source.words, sample.id).not.toBe("");
      }
    }
  }
  expect([...seen].sort()).toEqual(["citations", "provenance", "quotes"]);
});

describe("a place in the form", () => {
  const answer = (text: string) => `<think>\n</think>\n<answer>\n${text}\n\\boxed{不合规}\n</answer>`;
  const compliance = (text: string) =>
    findings({ workspace: "compliance", sample: 0, reply: answer(text) }).found.flatMap(({ source }) => source ?? []);
  test("a quote leads to its own field, also where it is altered there", () => {
    const { inputs } = findings({ workspace: "compliance", sample: 0 });
    const text = fieldText(inputs.text);
    const passage =
      text
        .split("\n")
        .findLast((line) => line.length > 12)
        ?.slice(0, 12) ?? "";
    const place = { field: "text", start: text.indexOf(passage) };
    expect(compliance(`原文：「${passage}」`)[0]).toMatchObject({ ...place, words: passage });
    const altered = `${passage.slice(0, 6)}某${passage.slice(7)}`;
    expect(compliance(`原文：「${altered}」`)[0]).toMatchObject(place);
  });
  test("nothing leads where nothing was found", () => {
    expect(compliance("原文：「这句话根本不在材料里面」")).toEqual([]);
  });
});

test("fields joined to one text lead back to each of them, not across two", () => {
  const { text, placeOf } = joinInputs({
    a: "first",
    none: undefined,
    table: [
      ["x", "y"],
      ["1", "2"],
    ],
    list: ["p", "q"],
  });
  expect(text).toBe("first\n\nx\ty\n1\t2\np\nq");
  const at = (words: string) => placeOf(text.indexOf(words), text.indexOf(words) + words.length);
  expect(at("first")).toEqual({ field: "a", start: 0, end: 5, words: "first" });
  expect(at("1\t2")).toEqual({ field: "table", start: 4, end: 7, words: "1\t2" });
  expect(at("q")).toMatchObject({ field: "list", start: 2 });
  expect(at("2\np")).toBeNull();
});
