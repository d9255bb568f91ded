import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finR1 } from "#lib/model/profiles/fin-r1.ts";
import { buildTask, findWorkspace, listWorkspaces, validateInputs, type WorkspaceLanguage } from "#lib/workspaces/index.ts";
import { buildMessages } from "#lib/model/build-messages.ts";
import { repeatedSample } from "./sample-replies.ts";

/**
 * Turns the generator's lines into conversations with the text that the app itself would send, byte for byte:
 *
 *     node render-prompts.ts IN.jsonl OUT.jsonl      {workspace, language, inputs, reply} → {scn, lang, kind, gold, messages, inputs}
 *
 * A line whose inputs the form would refuse, or whose prompt is that of one of our samples, ends the run: the samples are
 * what the model is judged on. A line whose reply happens to repeat a sample's reply is left out and counted.
 */
type Line = { workspace: string; language: WorkspaceLanguage; inputs: Record<string, unknown>; reply: string };

const samples = new Set(
  listWorkspaces().flatMap((workspace) =>
    workspace.samples.flatMap((sample) => {
      const checked = validateInputs(workspace, sample.inputs, sample.language);
      if (!checked.ok) return [];
      const long = workspace.inputs.filter(({ type }) => type === "longtext").map(({ name }) => checked.values[name]);
      return long.filter((text): text is string => typeof text === "string" && text.length > 40);
    }),
  ),
);

function render({ workspace: id, language, inputs, reply }: Line): string | undefined {
  const workspace = findWorkspace(id);
  if (!workspace) throw new Error(`no workspace ${id}`);
  const checked = validateInputs(workspace, inputs, language);
  if (!checked.ok) throw new Error(`${id}: ${JSON.stringify(checked.problems)} ${JSON.stringify(inputs)}`);
  for (const value of Object.values(checked.values)) {
    if (typeof value === "string" && samples.has(value)) throw new Error(`${id}: a sample's own text: ${value}`);
  }
  const { prompt } = buildTask(workspace, checked.values, language);
  const repeated = repeatedSample(reply, prompt);
  if (repeated) {
    console.error(`${id}: left out, words of the sample ${repeated}`);
    return undefined;
  }
  const gold = /\\boxed\{([^\n]*)\}\s*<\/answer>/.exec(reply)?.[1] ?? "";
  const messages = [...buildMessages(finR1, [{ role: "user", content: prompt }]), { role: "assistant", content: reply }];
  return JSON.stringify({ scn: id, lang: language, kind: "workspace", gold, messages, inputs });
}

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error("usage: node render-prompts.ts IN.jsonl OUT.jsonl");
const out = createWriteStream(output);
for await (const line of createInterface({ input: createReadStream(input) })) {
  const row = render(JSON.parse(line));
  if (row) out.write(`${row}\n`);
}
out.end();
