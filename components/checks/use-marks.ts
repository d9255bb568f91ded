import { type RefObject, useEffect, useRef } from "react";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { addMarks } from "./highlight-registry.ts";
import { type LocatedFinding, locateFindings } from "./locate-findings.ts";
import { partsOf } from "./show-finding.ts";

/** Formulas arrive one after the other and a trace opens: what changes within this time is marked once. */
const SETTLE_MS = 50;

/** Marks what failed and what could not be checked in trace and answer, as long as `reply` is given. Returns the places. */
export function useMarks(rootOf: () => Element | null, reply: Reply | null): RefObject<LocatedFinding[]> {
  const located = useRef<LocatedFinding[]>([]);
  const root = useRef(rootOf);
  root.current = rootOf;
  useEffect(() => {
    const element = root.current();
    if (!element || !reply) return;
    let unregister = () => {};
    let formulas: FormulaMarks = new Map();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () => {
      unregister();
      const marked = locateMarks(element, reply);
      located.current = marked;
      formulas = markFormulas(formulas, formulasOf(marked));
      const undo = [
        addMarks("check-fail", [...rangesOf(marked.filter(isWhole), "fail"), ...numbersOf(element, reply)]),
        addMarks("check-open", rangesOf(marked, "not-checkable")),
      ];
      unregister = () => {
        for (const remove of undo) remove();
      };
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(mark, SETTLE_MS);
    };
    // Only nodes and texts: the marks themselves are attributes, and would call it again.
    const observer = new MutationObserver(later);
    for (const part of element.querySelectorAll('[data-part="trace"], [data-part="answer"]')) {
      observer.observe(part, { childList: true, characterData: true, subtree: true });
    }
    mark();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      unregister();
      markFormulas(formulas, new Map());
      located.current = [];
    };
  }, [reply]);
  return located;
}

function locateMarks(root: Element, reply: Reply): LocatedFinding[] {
  const { trace, answer } = partsOf(root);
  const marked = reply.findings.filter((finding) => finding.verdict !== "pass");
  return locateFindings(reply, marked, trace, answer);
}

type FormulaMarks = Map<Element, Finding["verdict"]>;

/** A formula is marked as a whole: one of its figures that came from nowhere does not speak for it. */
function formulasOf(located: LocatedFinding[]): FormulaMarks {
  const marks: FormulaMarks = new Map();
  for (const { finding, place } of located) {
    if (finding.check === "provenance" && finding.verdict !== "fail") continue;
    for (const formula of place.formulas) if (marks.get(formula) !== "fail") marks.set(formula, finding.verdict);
  }
  return marks;
}

/** Only what differs is touched: a page that stands still stays still. */
function markFormulas(before: FormulaMarks, wanted: FormulaMarks): FormulaMarks {
  for (const [formula] of before) if (!wanted.has(formula)) formula.removeAttribute("data-check");
  for (const [formula, verdict] of wanted) {
    if (formula.getAttribute("data-check") !== verdict) formula.setAttribute("data-check", verdict);
  }
  return wanted;
}

const isWhole = ({ finding }: LocatedFinding) => finding.place === undefined;

/** Of a wrong computation the number is marked that differs, not the line around it. */
function numbersOf(root: Element, reply: Reply): Range[] {
  const { trace, answer } = partsOf(root);
  const numbers = reply.findings.flatMap(({ verdict, place }) => (verdict === "fail" && place ? [place] : []));
  return locateFindings(reply, numbers, trace, answer).flatMap(({ place }) => place.ranges);
}

function rangesOf(located: LocatedFinding[], verdict: "fail" | "not-checkable"): Range[] {
  return located.filter(({ finding }) => finding.verdict === verdict).flatMap(({ place }) => place.ranges);
}
