import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureFreshBuild } from "../../lib/cli/fresh-build.ts";
import { type RunningApp, startApp } from "../app.ts";
import { startBarePage } from "./bare-page.ts";
import { sleep } from "./clock.ts";
import { readCorpus } from "./corpus.ts";
import { type Figures, toTable } from "./figures.ts";
import { seedConversation } from "./follow.ts";
import { measureHistory } from "./measure-history.ts";
import { measureLoad } from "./measure-load.ts";
import { measureServer } from "./measure-server.ts";
import { measureStream } from "./measure-stream.ts";
import { type ModelServer, startModelServer } from "./model-server.ts";
import { costOf } from "./processes.ts";
import { broken, measureShort } from "./short.ts";
import { barePage, product, type Subject } from "./subject.ts";

/**
 * `npm run bench [-- --repeats 3] [--only load,stream,unlimited,history,server] [--out bench.json]`: product and bare page, interleaved.
 * `npm run bench -- --short`: only what does not depend on the machine; exit code 1 when a promise is not kept.
 */
const root = path.resolve(import.meta.dirname, "../..");
const RATE = 100;
const TURNS = 30;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      short: { type: "boolean", default: false },
      repeats: { type: "string", default: "1" },
      only: { type: "string", default: "load,stream,unlimited,history,server" },
      out: { type: "string", default: path.join(root, "test-results", "bench.json") },
    },
  });
  await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
  const model = await startModelServer(readCorpus());
  const bare = await startBarePage(model.url);
  const app = await startApp({ MODEL_URL: `${model.url}/v1`, MODEL_NAME: "bench" });
  try {
    const result = values.short
      ? await runShort(app, model)
      : await runLong(app, model, barePage(bare.url), values.only.split(","), Number(values.repeats));
    mkdirSync(path.dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify(result.figures, null, 2)}\n`);
    console.log(result.text);
    return result.code;
  } finally {
    await app.stop();
    await bare.close();
    await model.close();
  }
}

type Result = { figures: object; text: string; code: number };

async function runShort(app: RunningApp, model: ModelServer): Promise<Result> {
  const figures = await measureShort(product(app.url, app.pid), model);
  const problems = broken(figures);
  const text = [JSON.stringify(figures, null, 2), ...problems.map((problem) => `NOT KEPT: ${problem}`)].join("\n");
  return { figures, text, code: problems.length === 0 ? 0 : 1 };
}

async function runLong(
  app: RunningApp,
  model: ModelServer,
  floor: Subject,
  only: string[],
  repeats: number,
): Promise<Result> {
  const subject = product(app.url, app.pid);
  const ours: Figures[] = [];
  const bare: Figures[] = [];
  const idleMb = costOf(app.pid).rssMb;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const mine: Figures = { idleMb };
    const theirs: Figures = {};
    if (only.includes("load")) {
      mine.load = await measureLoad(subject);
      theirs.load = await measureLoad(floor);
    }
    for (const [name, rate] of [
      ["unlimited", Number.POSITIVE_INFINITY],
      ["stream", RATE],
    ] as const) {
      if (!only.includes(name)) continue;
      mine[name] = await measureStream(subject, model, rate);
      theirs[name] = await measureStream(floor, model, rate);
    }
    if (only.includes("history")) mine.history = await measureLongConversation(subject, model);
    if (only.includes("server")) {
      mine.oneStream = await measureServer(app, model, 1, RATE);
      mine.twentyStreams = await measureServer(app, model, 20, RATE);
    }
    ours.push(mine);
    bare.push(theirs);
  }
  return { figures: { product: ours, bare }, text: toTable(ours, bare), code: 0 };
}

async function measureLongConversation(subject: Subject, model: ModelServer) {
  model.rate = Number.POSITIVE_INFINITY;
  const conversation = await seedConversation(subject.url, TURNS);
  await sleep(1000);
  return measureHistory(subject, `${subject.url}/c/${conversation}`);
}

process.exitCode = await main();
