import type { Reply } from "#lib/reply/types.ts";
import { addMarks } from "./highlight-registry.ts";
import { type Located, locateFindings, type Region, regionOf, type Stretch } from "./locate-findings.ts";

/** How long an opened trace may take to come: its text may have to be fetched. */
const PATIENCE_MS = 4_000;
const LOOK_EVERY_MS = 60;

let unlight = () => {};

/** Takes the light from the finding that was shown last. */
export function unlightFinding(): void {
  unlight();
  unlight = () => {};
}

export const partsOf = (root: Element) => ({
  trace: root.querySelector('[data-part="trace"] .md'),
  answer: root.querySelector('[data-part="answer"]'),
});

/** Lights the finding where it is drawn now; null where it is not. Nothing opens, nothing scrolls. */
export function lightFinding(root: Element, reply: Reply, finding: Stretch): Located<Stretch> | null {
  unlightFinding();
  const { trace, answer } = partsOf(root);
  const located = locateFindings(reply, [finding], trace, answer)[0] ?? null;
  if (!located) return null;
  const { ranges, formulas } = located.place;
  const unmark = addMarks("check-focus", ranges);
  for (const formula of formulas) formula.setAttribute("data-check-focus", "");
  unlight = () => {
    unmark();
    for (const formula of formulas) formula.removeAttribute("data-check-focus");
  };
  return located;
}

/** Brings the finding into sight and lights it: opens the trace when it stands there; falls back to the whole part. */
export async function showFinding(root: Element, reply: Reply, finding: Stretch): Promise<void> {
  const region = regionOf(reply, finding.start);
  if (region === "trace") await openTrace(root);
  const located = lightFinding(root, reply, finding);
  const target = located?.place.formulas[0] ?? located?.place.ranges[0]?.startContainer.parentElement ?? null;
  (target ?? blockOf(root, region))?.scrollIntoView({ block: "center", behavior: "instant" });
}

const blockOf = (root: Element, region: Region) =>
  root.querySelector(region === "trace" ? '[data-part="trace"]' : '[data-part="answer"]');

async function openTrace(root: Element): Promise<void> {
  const toggle = root.querySelector<HTMLElement>('[data-part="trace-toggle"]');
  if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  const until = performance.now() + PATIENCE_MS;
  while (partsOf(root).trace === null && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
