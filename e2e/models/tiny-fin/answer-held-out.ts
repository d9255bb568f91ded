import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadTestModel } from "./generate-reply.ts";

/**
 * Lets the GGUF answer questions of corpus.py, for evaluate.py --replies:
 *
 *     node answer-held-out.ts MODEL.gguf heldout.jsonl replies.json [--greedy]
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { greedy: { type: "boolean" } } });
const [model, rows, out] = positionals;
if (!model || !rows || !out) throw new Error("usage: node answer-held-out.ts MODEL.gguf heldout.jsonl replies.json [--greedy]");
const engine = await loadTestModel(model);
const replies = [];
for (const row of readFileSync(rows, "utf8").trim().split("\n")) {
  const { text, ended, tokens } = await engine.generate(JSON.parse(row).messages.slice(0, -1), 1, values.greedy);
  replies.push([text, ended ? "stop" : "length", tokens]);
}
writeFileSync(out, JSON.stringify(replies));
process.exit(0);
