/** `npm run bench:checks`: planted errors found, false alarms and coverage of the arithmetic ledger on real derivations. */
import { buildLedger } from "../arithmetic/build-ledger.ts";
import { shownValue } from "../arithmetic/judge.ts";
import type { LedgerStep } from "../arithmetic/ledger-types.ts";
import { measureChoices } from "./bench-choices.ts";
import { measureCorrections } from "./bench-corrections.ts";
import { type Derivation, readDerivations } from "./bench-derivations.ts";
import { measureHostile } from "./bench-hostile.ts";
import { plant, random, SLIPS } from "./bench-plant.ts";
import { type Rendered, type Result, render, STYLES, type Style, show } from "./bench-styles.ts";
import { measureTraces } from "./bench-traces.ts";

type Tally = { lines: number; checkable: number; sound: number; alarms: number; planted: number; found: number };
/** `off`: how far the number is from the right one, as the absolute logarithm of their ratio. */
type Slip = { style: Style; text: string; why: string; off: number };

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
      alarms.push({
        style,
        text: clean,
        off: 1,
        why: `called wrong, recomputed as ${alarm.expected} (${reasonOf(alarm)})`,
      });
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
    else misses.push(missed(style, text, slip, wrong, rendered.results[at] as Result));
  }
  return { tally, misses, alarms };
}

function missed(style: Style, text: string, slip: string, wrong: Result, right: Result): Slip {
  const passed = check(text).find(
    (step) => step.shown && Math.abs(shownValue(step.shown).toNumber() - worthOf(wrong)) < 1e-9,
  );
  const why = `${slip} in ${show(wrong)}, right ${show(right)}; ${passed ? reasonOf(passed) : "no step was read there"}`;
  return { style, text, why, off: Math.abs(Math.log(Math.abs(wrong.value / right.value))) };
}

const worthOf = ({ value, percent }: Result) => (percent ? value / 100 : value);
/** How a step came to its verdict. */
const reasonOf = (step: LedgerStep) =>
  step.verdict === "not-checkable"
    ? `not checkable: ${step.why}`
    : `${step.verdict} as ${step.reading?.name ?? step.kind}`;

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
  list("the ten worst misses", misses);
  list("the ten worst false alarms", alarms);
  const { wrong, turnedRight, turnedOther, right, spoiled, examples } = measureCorrections(derivations);
  console.log(
    `\nfollow-through: ${turnedRight} of ${wrong} wrong boxes turned right (${percent(turnedRight, wrong)}), ${turnedOther} into another wrong value;`,
  );
  console.log(`right boxes beside a wrong line called wrong: ${spoiled} of ${right}`);
  for (const example of examples.slice(0, 10)) console.log(`  ${JSON.stringify(example)}`);
  const letters = measureChoices(derivations);
  console.log(
    `boxed letters: ${letters.turnedRight} of ${letters.wrong} wrong ones turned right (${percent(letters.turnedRight, letters.wrong)}), ${letters.turnedOther} into another wrong one; right ones changed: ${letters.spoiled} of ${letters.right}`,
  );
  for (const asked of [true, false]) {
    const traces = measureTraces(asked);
    console.log(
      `\ntraces in the manner of large models, ${asked ? "with" : "without"} the question: ${traces.corrected} of ${traces.wrong} wrong answers turned right, ${traces.spoiled} of ${traces.right} right ones made wrong; not corrected: ${traces.left.join(", ") || "none"}`,
    );
  }
  console.log("\nhostile replies of 100 kB, processor time (goal: under 300 ms on a quiet machine)");
  for (const { name, ms, findings } of measureHostile())
    console.log(`  ${name.padEnd(24)} ${String(ms).padStart(5)} ms ${String(findings).padStart(6)} findings`);
}

/** The furthest off first, and each kind of reason only so often that ten lines show ten things. */
function list(title: string, slips: Slip[]) {
  console.log(`\n${title}, of ${slips.length}`);
  const worst = slips.toSorted((a, b) => b.off - a.off).slice(0, 10);
  for (const { style, text, why } of worst) console.log(`  [${style}] ${JSON.stringify(text)}: ${why}`);
}

if (import.meta.main) main();
