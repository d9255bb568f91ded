import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkReply } from "#lib/checks/check-reply.ts";
import { buildMessages } from "#lib/model/build-messages.ts";
import { finR1 } from "#lib/model/profiles/fin-r1.ts";
import { findFences } from "#lib/reply/find-code.ts";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { Finding } from "#lib/reply/types.ts";
import { buildTask, findWorkspace, listWorkspaces, validateInputs, type WorkspaceLanguage } from "#lib/workspaces/index.ts";
import { loadTestModel } from "./generate-reply.ts";

/**
 * Asks the GGUF what a person asks with the first click, and counts what our own checks say:
 *
 *     node evaluate-workspaces.ts [--model FILE] [--held ROWS.jsonl --n 240] [--seeds 3] [--only WORKSPACE] [--out replies.jsonl]
 *
 * Questions are every sample of every workspace (never trained on) and, with --held, questions of the generator that
 * were kept out. Sampling is the app's demo preset; ChatML, no BOS, one thread.
 */
const { values: args } = parseArgs({
  options: {
    model: { type: "string", default: "lib/model/local/test-model/tiny-fin-q8_0.gguf" },
    held: { type: "string" },
    n: { type: "string", default: "240" },
    seeds: { type: "string", default: "3" },
    only: { type: "string" },
    out: { type: "string" },
  },
});

type Question = { source: "sample" | "held-out"; id: string; workspace: string; language: WorkspaceLanguage; inputs: unknown };

const questions: Question[] = listWorkspaces().flatMap((workspace) =>
  workspace.samples.map(({ id, language, inputs }) => ({ source: "sample", id, workspace: workspace.id, language, inputs }) as const),
);
if (args.held) {
  const rows = readFileSync(args.held, "utf8").trim().split("\n").slice(0, Number(args.n));
  for (const [i, row] of rows.entries()) {
    const { scn, lang, inputs } = JSON.parse(row);
    questions.push({ source: "held-out", id: `held-${i}`, workspace: scn, language: lang, inputs });
  }
}

const asked = questions.filter(({ workspace }) => !args.only || workspace === args.only);

const engine = await loadTestModel(args.model);

type Count = { n: number; formed: number; accepted: number; quotes: number[]; arithmetic: number[]; clean: number; trace: number; tokens: number };
const table = new Map<string, Count>();
const kept: string[] = [];

for (const question of asked) {
  const workspace = findWorkspace(question.workspace);
  if (!workspace) throw new Error(`no workspace ${question.workspace}`);
  const checked = validateInputs(workspace, question.inputs, question.language);
  if (!checked.ok) throw new Error(`${question.id}: ${JSON.stringify(checked.problems)}`);
  const task = buildTask(workspace, checked.values, question.language);
  for (let seed = 1; seed <= Number(args.seeds); seed += 1) {
    const { text, ended, tokens } = await engine.generate(buildMessages(finR1, [{ role: "user", content: task.prompt }]), seed);
    const reply = parseReply(text, { finish: ended ? "stop" : "length", task: task.task, verdicts: task.verdicts });
    const { contract } = task;
    const { findings } = checkReply(reply, {
      question: task.prompt,
      inputs: checked.values,
      workspace: workspace.id,
      contract,
      task: task.task,
      plans: workspace.checks,
      language: question.language,
    });
    const formed = ended && /^<think>\n[\s\S]+\n<\/think>\n<answer>\n[\s\S]+\n<\/answer>$/.test(text.trim());
    const passed = (id: string) => findings.some((f) => f.check === id && f.verdict === "pass");
    const accepted =
      contract.kind === "none" ? findFences(reply.answer).length === 1 : passed("box-in-contract");
    const count = (pick: (f: Finding) => boolean) => [
      findings.filter((f) => pick(f) && f.verdict === "pass").length,
      findings.filter((f) => pick(f) && f.verdict === "fail").length,
    ];
    const quotes = count((f) => f.check.startsWith("quote"));
    const arithmetic = count((f) => f.check === "arithmetic");
    const fails = findings.filter((f) => f.verdict === "fail").map((f) => `${f.check}: ${f.message}`);
    for (const key of [`${question.source}|${workspace.id}|${question.language}`, `${question.source}|all|`]) {
      const row = table.get(key) ?? { n: 0, formed: 0, accepted: 0, quotes: [0, 0], arithmetic: [0, 0], clean: 0, trace: 0, tokens: 0 };
      table.set(key, row);
      row.n += 1;
      row.formed += Number(formed);
      row.accepted += Number(formed && accepted);
      row.quotes = row.quotes.map((total, i) => total + (quotes[i] ?? 0));
      row.arithmetic = row.arithmetic.map((total, i) => total + (arithmetic[i] ?? 0));
      row.clean += Number(formed && accepted && fails.length === 0);
      row.trace += reply.thinking.length;
      row.tokens += tokens;
    }
    kept.push(JSON.stringify({ ...question, seed, formed, accepted, quotes, arithmetic, fails, text }));
  }
}
if (args.out) writeFileSync(args.out, `${kept.join("\n")}\n`);

console.log("| questions | workspace | | replies | closed trace and answer | box accepted | quotes found / not | steps right / wrong | no fault found | trace, characters | tokens |");
console.log("|---|---|---|---|---|---|---|---|---|---|---|");
for (const [key, row] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const cells = [
    ...key.split("|"),
    row.n,
    `${row.formed} (${Math.round((100 * row.formed) / row.n)} %)`,
    `${row.accepted} (${Math.round((100 * row.accepted) / row.n)} %)`,
    row.quotes.join(" / "),
    row.arithmetic.join(" / "),
    row.clean,
    Math.round(row.trace / row.n),
    Math.round(row.tokens / row.n),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
process.exit(0);
