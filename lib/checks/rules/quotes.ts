import { segmentReply } from "../../reply/segment-reply.ts";
import type { Finding } from "../../reply/types.ts";
import { describeTable } from "../../workspaces/describe-workspace.ts";
import { type Folded, fold, locateQuote, standsIn } from "../../workspaces/locate-quote.ts";
import { quotesOfAnswer } from "../../workspaces/quotes-of-answer.ts";
import { fieldText, inputPlace } from "../input-places.ts";
import { findQuotes, type Quoted } from "../quotes/find-quotes.ts";
import { similarity } from "../quotes/similarity.ts";
import { type CheckInput, type CheckSource, defineCheck } from "../types.ts";
import { say } from "../words.ts";

/** A reply may quote without end; comparing is the dear part. */
const MOST_QUOTES = 120;
/** Quoted characters times source characters over a whole reply. */
const MOST_WORK = 40_000_000;

/** Every quoted passage stands in the material, or is altered, or is not there. */
export default defineCheck({
  id: "quotes",
  version: 4,
  run(input) {
    const sources = materialOf(input).map((source): Material => ({ ...source, folded: fold(source.text) }));
    if (sources.length === 0) return { findings: [] };
    const question = fold(input.question);
    const quotes = quotesIn(input);
    const seen = new Map<string, Omit<Finding, "start" | "end">>();
    let work = 0;
    const findings: Finding[] = [];
    for (const quote of quotes.slice(0, MOST_QUOTES)) {
      let known = seen.get(quote.text);
      if (!known) {
        work += quote.text.length * sources.reduce((sum, source) => sum + source.text.length, 0);
        known = work > MOST_WORK ? tooLong(input.language) : locate(quote, sources, question, input.language);
        seen.set(quote.text, known);
      }
      findings.push({ ...known, start: quote.start, end: quote.end });
    }
    return { findings };
  },
});

/** Passages in quotation marks, and those that the answer's form asks for, marks or not: short ones there are meant literally. */
function quotesIn({ reply, contract, plans, language }: CheckInput): Quoted[] {
  const { raw, flags, answer } = reply;
  const marked = segmentReply(raw, flags.includes("reasoning-field")).segments.flatMap((segment) =>
    findQuotes(raw.slice(segment.start, segment.end), segment.start),
  );
  if (!contract || !plans?.some((plan) => plan.id === "quotes-in-input")) return marked;
  const table = contract.table && describeTable(contract.table, language);
  const asked = new Set(
    quotesOfAnswer(answer, { ...contract, table })
      .slice(0, MOST_QUOTES)
      .map((text) => text.trim()),
  );
  const answerStart = Math.max(0, raw.lastIndexOf(answer));
  const bare = [...asked].flatMap((text): Quoted[] => {
    const start = marked.some((quote) => quote.text.includes(text)) ? -1 : raw.indexOf(text, answerStart);
    return start < 0 ? [] : [{ text, start, end: start + text.length, term: false }];
  });
  const meant = marked.map((quote) => (asked.has(quote.text.trim()) ? { ...quote, term: false } : quote));
  return [...meant, ...bare].sort((a, b) => a.start - b.start);
}

/** A text to look in, folded once for all quotes. */
type Material = CheckSource & { field?: string; folded: Folded };
type Text = Omit<Material, "folded">;

/** The documents, else what was pasted: in a workspace the inputs its plans name, a text each, else the question. */
function materialOf({ sources, inputs, question, plans, language }: CheckInput): Text[] {
  if (sources.length > 0) return sources;
  const planned = plans
    ?.filter((plan) => plan.id === "quotes" || plan.id === "quotes-in-input")
    .flatMap((plan) => plan.fields ?? plan.field ?? []);
  const pasted = (planned?.length ? planned : Object.keys(inputs)).map((field): Text => {
    const name = say(language, field === "question" ? "origin.question" : "origin.form");
    return { id: field, name, text: fieldText(inputs[field]), field };
  });
  const asked = { id: "question", name: say(language, "origin.question"), text: question };
  const filled = pasted.filter(({ text }) => text.trim() !== "");
  return filled.length > 0 ? filled : [asked].filter(({ text }) => text.trim() !== "");
}

/** The way to a passage of the form; nothing where it stands in a document or in the question. */
const wayTo = ({ field, text }: Text, { start, end }: { start: number; end: number }): Pick<Finding, "source"> =>
  field === undefined ? {} : { source: inputPlace(field, text, start, end) };

const tooLong = (language: CheckInput["language"]): Omit<Finding, "start" | "end"> => ({
  check: "quotes",
  verdict: "not-checkable",
  message: say(language, "quote.long"),
});

function locate(
  quote: Quoted,
  sources: Material[],
  question: Folded,
  language: CheckInput["language"],
): Omit<Finding, "start" | "end"> {
  const places = sources.map((source) => ({ source, place: locateQuote(quote.text, source.folded) }));
  const found =
    places.find(({ place }) => place.state === "found") ?? places.find(({ place }) => place.state === "altered");
  if (!found) {
    // A short phrase in quotation marks is as often a term as a quotation; the question's own words are no invention.
    const asked = standsIn(quote.text, question);
    const unsure = asked || quote.term || places.some(({ place }) => place.state === "too-long");
    const key = places.some(({ place }) => place.state === "too-long")
      ? "quote.long"
      : asked
        ? "quote.question"
        : "quote.missing";
    return {
      check: "quotes",
      verdict: unsure ? "not-checkable" : "fail",
      message: say(language, key),
      got: quote.text,
    };
  }
  const { source, place } = found;
  if (place.state === "found") {
    const key = place.pieces ? "quote.pieces" : "quote.found";
    const message = say(language, key, { where: source.name, line: place.line });
    return { check: "quotes", verdict: "pass", message, ...wayTo(source, place) };
  }
  if (place.state !== "altered") return tooLong(language);
  const alike = Math.round(similarity(quote.text, place.words) * 100);
  const message = say(language, "quote.altered", {
    where: source.name,
    line: place.line,
    words: place.words,
    similarity: alike,
  });
  const altered = { message, expected: place.words, got: quote.text, ...wayTo(source, place) };
  return { check: "quotes", verdict: "fail", ...altered };
}
