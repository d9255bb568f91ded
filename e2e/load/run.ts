import path from "node:path";
import { parseArgs } from "node:util";
import { ensureFreshBuild } from "../../lib/cli/fresh-build.ts";
import { fullDisk } from "./full-disk.ts";
import { manyStreams } from "./many-streams.ts";
import { twoProcesses } from "./two-processes.ts";

/** What a part measured, and what of it is wrong. `skipped`: why it could not be done here. */
export type Outcome = { figures: string[]; problems: string[]; skipped?: string };

/** `npm run test:load [-- --streams 500 --short --only streams|processes|disk]`; `--short` is what continuous integration runs. */
const { values } = parseArgs({
  options: { streams: { type: "string" }, short: { type: "boolean", default: false }, only: { type: "string" } },
});
const streams = Number(values.streams ?? (values.short ? 120 : 500));
const tokens = values.short ? 120 : 300;

const PARTS: [name: string, title: string, run: () => Promise<Outcome>][] = [
  ["streams", `${streams} streams at once`, () => manyStreams(streams, tokens)],
  ["processes", "two processes on one PostgreSQL", twoProcesses],
  ["disk", "a full disk and a read-only database", fullDisk],
];

await ensureFreshBuild(path.resolve(import.meta.dirname, "../.."), process.env.NEXT_DIST_DIR || ".next");
let failed = 0;
for (const [name, title, run] of PARTS) {
  if (values.only && values.only !== name) continue;
  const outcome = await run();
  console.log(title);
  if (outcome.skipped) console.log(`  SKIPPED ${title}: ${outcome.skipped}`);
  for (const figure of outcome.figures) console.log(`  ${figure}`);
  for (const problem of outcome.problems) console.error(`  FAILED ${problem}`);
  failed += outcome.problems.length;
}
process.exit(failed > 0 ? 1 : 0);
