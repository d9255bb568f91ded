import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureFreshBuild } from "../../lib/cli/fresh-build.ts";
import { SCENARIOS } from "../fake-vllm/scenarios/index.ts";
import { readPlaywright, readVitest, type Tested } from "./read-results.ts";

/**
 * `npm run report [-- --from-last-run]`: the behaviours of model servers, the shapes of replies and the hostile texts,
 * each with what the tests say of it, as one Markdown file. `--from-last-run` takes the results that `npm run e2e` left.
 */
const root = path.resolve(import.meta.dirname, "../..");
const results = path.join(root, "test-results");
const CONFORMANCE_JSON = path.join(results, "conformance.json");
const BROWSER_JSON = path.join(results, "browser.json");
const SHAPES_JSON = path.join(results, "shapes.json");
const REPORT = path.join(results, "conformance.md");

const { values } = parseArgs({ options: { "from-last-run": { type: "boolean", default: false } }, strict: false });

type Row = { key: string; what: string; tests: Tested[] };

if (!values["from-last-run"]) {
  await ensureFreshBuild(root, process.env.NEXT_DIST_DIR || ".next");
  runNode("vitest/vitest.mjs", ["run", "--config", "e2e/conformance/vitest.config.ts", ...vitestTo(CONFORMANCE_JSON)]);
  runNode("@playwright/test/cli.js", ["test", "--config", "e2e/playwright.config.ts", "hostile"]);
}
// Counted among the unit tests already: run once more for the table, without a word.
runNode("vitest/vitest.mjs", ["run", "lib/reply/shapes-", ...vitestTo(SHAPES_JSON)], "ignore");
process.exit(writeReport());

function vitestTo(file: string): string[] {
  return ["--reporter=dot", "--reporter=json", `--outputFile=${file}`];
}

function runNode(entry: string, args: string[], stdio: "inherit" | "ignore" = "inherit"): void {
  spawnSync(process.execPath, [path.join(root, "node_modules", entry), ...args], { cwd: root, stdio });
}

function writeReport(): number {
  const conformance = existsSync(CONFORMANCE_JSON) ? readVitest(readFileSync(CONFORMANCE_JSON, "utf8")) : [];
  const shapes = existsSync(SHAPES_JSON) ? readVitest(readFileSync(SHAPES_JSON, "utf8")) : [];
  const browser = existsSync(BROWSER_JSON) ? readPlaywright(readFileSync(BROWSER_JSON, "utf8")) : [];
  const tables: [title: string, rows: Row[]][] = [
    ["Behaviours of model servers", behaviours(conformance)],
    ["Shapes of replies", numbered(shapes, /\bshape (\d+)/, 46)],
    ["Hostile and giant texts in Chromium", named(browser, /(?:hostile|giant): (.*)$/)],
  ];
  const others = conformance.filter(({ title }) => !/behaviour \d+:/.test(title));
  tables.push([
    "Waiting, stopping, endpoint check, requests, secrets",
    others.map((one) => ({ key: "", what: one.title, tests: [one] })),
  ]);
  const totals = tables.map(([title, rows]) => `${title}: ${rows.filter(isGood).length} of ${rows.length}`);
  const text = [
    "# What arrives and what comes of it",
    "",
    "Written by the tests (`npm run report`); nothing here is by hand.",
    "",
    ...totals.map((line) => `- ${line}`),
    ...tables.flatMap(([title, rows]) => [
      "",
      `## ${title}`,
      "",
      "| | what | tests | result |",
      "|---|---|--:|---|",
      ...rows.map(toLine),
    ]),
    "",
  ].join("\n");
  mkdirSync(results, { recursive: true });
  writeFileSync(REPORT, text);
  console.log(`\n${totals.join("\n")}\n${path.relative(root, REPORT)}`);
  return tables.every(([, rows]) => rows.length > 0 && rows.every(isGood)) ? 0 : 1;
}

function behaviours(tests: Tested[]): Row[] {
  return Array.from({ length: 47 }, (_, i) => i + 1).map((behaviour) => {
    const scenarios = SCENARIOS.filter((scenario) => scenario.behaviour === behaviour);
    const own = tests.filter(({ title }) => title.includes(`behaviour ${behaviour}: `));
    const what = scenarios.map(({ name, about }) => `\`${name}\` ${about}`).join("<br>");
    // A scenario that no test drove is not passed.
    const missing = scenarios.filter(({ name }) => !own.some(({ title }) => title.endsWith(`: ${name}`)));
    return {
      key: String(behaviour),
      what,
      tests: [...own, ...missing.map(({ name }) => ({ title: name, passed: false, ms: 0 }))],
    };
  });
}

function numbered(tests: Tested[], pattern: RegExp, count: number): Row[] {
  return Array.from({ length: count }, (_, i) => String(i + 1)).map((key) => {
    const own = tests.filter(({ title }) => pattern.exec(title)?.[1] === key);
    return { key, what: own.map(({ title }) => title.replace(/^.*?shape \d+:? ?/, "")).join("<br>"), tests: own };
  });
}

function named(tests: Tested[], pattern: RegExp): Row[] {
  return tests.flatMap((one) => {
    const name = pattern.exec(one.title)?.[1];
    return name === undefined ? [] : [{ key: "", what: `${name} (${one.ms} ms)`, tests: [one] }];
  });
}

function isGood({ tests }: Row): boolean {
  return tests.length > 0 && tests.every(({ passed }) => passed);
}

function toLine(row: Row): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const failed = row.tests.filter(({ passed }) => !passed).map(({ title }) => title);
  const result = isGood(row) ? "passed" : `**failed** ${failed.join(", ") || "no test"}`;
  return `| ${row.key} | ${cell(row.what)} | ${row.tests.length} | ${cell(result)} |`;
}
