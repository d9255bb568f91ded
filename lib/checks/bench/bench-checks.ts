/** `npm run bench:checks`: planted errors found, false alarms and coverage of the arithmetic ledger on real derivations. */
import { buildLedger } from "../arithmetic/build-ledger.ts";
import { measureCorrections } from "./bench-corrections.ts";
import { type Derivation, readDerivations } from "./bench-derivations.ts";
import { plant, random, SLIPS } from "./bench-plant.ts";
import { type Rendered, type Result, render, STYLES, type Style, show } from "./bench-styles.ts";

type Tally = { lines: number; checkable: number; sound: number; alarms: number; planted: number; found: number };
type Slip = { style: Style; text: string; why: string };

/** Writes the results into a rendering; returns where each result stands the last time. */
function fill(rendered: Rendered, results: Result[]): string {
  return rendered.text.replace(/\{\{(\d)\}\}/g, (_all, i: string) =>
    show(results[Number(i)] as Result).replace(
      "%",
      rendered.text.includes("\\frac") || rendered.text.includes("\\[") ? "\\%" : "%",
    ),
  );
}

function check(text: string) {
  return buildLedger(text, [{ start: 0, end: text.length }]).steps;
}

export function measure(derivations: Derivation[], style: Style): { tally: Tally; misses: Slip[]; alarms: Slip[] } {
  const tally: Tally = { lines: 0, checkable: 0, sound: 0, alarms: 0, planted: 0, found: 0 };
  const misses: Slip[] = [];
  const alarms: Slip[] = [];
  const next = random(STYLES.indexOf(style) + 1);
  for (const derivation of derivations) {
    const rendered = render(derivation, style);
    const clean = fill(rendered, rendered.results);
    const steps = check(clean);
    const judged = steps.filter((step) => step.verdict !== "not-checkable");
    tally.lines += rendered.results.length;
    tally.checkable += Math.min(judged.length, rendered.results.length);
    tally.sound++;
    const alarm = steps.find((step) => step.verdict === "fail");
    if (alarm) {
      tally.alarms++;
      alarms.push({ style, text: clean, why: `expected ${alarm.expected}` });
    }
    const at = Math.floor(next() * rendered.results.length);
    const slip = SLIPS[Math.floor(next() * SLIPS.length)] as (typeof SLIPS)[number];
    const wrong = plant(rendered.results[at] as Result, slip, next);
    if (!wrong) continue;
    const text = fill(
      rendered,
      rendered.results.map((result, i) => (i === at ? wrong : result)),
    );
    tally.planted++;
    if (check(text).some((step) => step.verdict === "fail")) tally.found++;
    else misses.push({ style, text, why: `${slip} in ${show(wrong)}, right ${show(rendered.results[at] as Result)}` });
  }
  return { tally, misses, alarms };
}

const percent = (part: number, whole: number) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(2)} %`);

function main() {
  const derivations = readDerivations();
  if (!derivations) {
    console.log("skipped: ../shared/data/tat-qa is not here");
    return;
  }
  console.log(`${derivations.length} derivations of TAT-QA dev, each rendered without and with one planted error\n`);
  console.log(`${"style".padEnd(14)} planted    found             false alarms      checkable lines`);
  const misses: Slip[] = [];
  const alarms: Slip[] = [];
  const sum: Tally = { lines: 0, checkable: 0, sound: 0, alarms: 0, planted: 0, found: 0 };
  const row = (name: string, t: Tally) =>
    console.log(
      `${name.padEnd(14)} ${String(t.planted).padStart(7)} ${`${t.found} (${percent(t.found, t.planted)})`.padStart(18)} ${`${t.alarms} (${percent(t.alarms, t.sound)})`.padStart(16)} ${`${t.checkable} (${percent(t.checkable, t.lines)})`.padStart(18)}`,
    );
  for (const style of STYLES) {
    const result = measure(derivations, style);
    row(style, result.tally);
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += result.tally[key];
    misses.push(...result.misses);
    alarms.push(...result.alarms);
  }
  row("all", sum);
  const list = (title: string, slips: Slip[]) => {
    console.log(`\n${title}: ${slips.length}`);
    for (const { style, text, why } of slips.slice(0, Number(process.env.TOP ?? 10)))
      console.log(`  [${style}] ${JSON.stringify(text)}: ${why}`);
  };
  list("misses", misses);
  list("false alarms", alarms);
  const { wrong, turnedRight, turnedOther, right, spoiled, examples } = measureCorrections(derivations);
  console.log(
    `\nfollow-through: ${turnedRight} of ${wrong} wrong boxes turned right (${percent(turnedRight, wrong)}), ${turnedOther} into another wrong value;`,
  );
  console.log(`right boxes beside a wrong line called wrong: ${spoiled} of ${right}`);
  for (const example of examples.slice(0, 10)) console.log(`  ${JSON.stringify(example)}`);
}

if (import.meta.main) main();
