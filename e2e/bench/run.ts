import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureFreshBuild } from "../../lib/cli/fresh-build.ts";
import { type RunningApp, startApp } from "../app.ts";
import { startBarePage } from "./bare-page.ts";
import { readCorpus } from "./corpus.ts";
import { toTable } from "./figures.ts";
import { type Measured, measureParts, PARTS } from "./measure-parts.ts";
import { type ModelServer, startModelServer } from "./model-server.ts";
import { broken, measureShort } from "./short.ts";
import { barePage, product } from "./subject.ts";

/**
 * `npm run bench [-- --repeats 1] [--only load,unlimited,stream,history,server,profile] [--out FILE] [--before FILE]`:
 * product and bare page in turns, about 8 minutes a repeat; `--before` puts an earlier run's product beside this one's.
 * `npm run bench -- --short`: only what does not depend on the machine; exit code 1 when a promise is not kept.
 */
const root = path.resolve(import.meta.dirname, "../..");

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      short: { type: "boolean", default: false },
      repeats: { type: "string", default: "1" },
      only: { type: "string", default: PARTS.join() },
      out: { type: "string", default: path.join(root, "test-results", "bench.json") },
      before: { type: "string" },
    },
  });
  const only = values.only.split(",");
  const unknown = only.filter((part) => !(PARTS as readonly string[]).includes(part));
  if (unknown.length > 0) throw new Error(`--only knows ${PARTS.join()}, not ${unknown.join()}`);
  await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
  const model = await startModelServer(readCorpus());
  const bare = await startBarePage(model.url);
  const app = await startApp({ MODEL_URL: `${model.url}/v1`, MODEL_NAME: "bench" });
  const keep = (figures: object) => {
    mkdirSync(path.dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
  };
  try {
    if (values.short) return await runShort(app, model, keep);
    const before = values.before ? (JSON.parse(readFileSync(values.before, "utf8")) as Measured).product : undefined;
    const measured = await measureParts({
      app,
      model,
      floor: barePage(bare.url),
      only,
      repeats: Number(values.repeats),
      keep,
    });
    console.log(toTable(measured.product, measured.bare, before));
    for (const problem of measured.missing) console.log(`NOT MEASURED: ${problem}`);
    return measured.missing.length === 0 ? 0 : 1;
  } finally {
    await app.stop();
    await bare.close();
    await model.close();
  }
}

async function runShort(app: RunningApp, model: ModelServer, keep: (figures: object) => void): Promise<number> {
  const figures = await measureShort(product(app.url, app.pid), model);
  keep(figures);
  const problems = broken(figures);
  console.log([JSON.stringify(figures, null, 2), ...problems.map((problem) => `NOT KEPT: ${problem}`)].join("\n"));
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
