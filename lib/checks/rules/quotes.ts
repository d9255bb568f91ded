import { segmentReply } from "../../reply/segment-reply.ts";
import type { Finding } from "../../reply/types.ts";
import { locateQuote } from "../../workspaces/locate-quote.ts";
import { inputText } from "../arithmetic/reply-ledger.ts";
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
  version: 2,
  run(input) {
    const sources = materialOf(input);
    if (sources.length === 0) return { findings: [] };
    const { raw, flags } = input.reply;
    const quotes = segmentReply(raw, flags.includes("reasoning-field")).segments.flatMap((segment) =>
      findQuotes(raw.slice(segment.start, segment.end), segment.start),
    );
    const seen = new Map<string, Omit<Finding, "start" | "end">>();
    let work = 0;
    const findings: Finding[] = [];
    for (const quote of quotes.slice(0, MOST_QUOTES)) {
      let known = seen.get(quote.text);
      if (!known) {
        work += quote.text.length * sources.reduce((sum, source) => sum + source.text.length, 0);
        known = work > MOST_WORK ? tooLong(input) : locate(quote, sources, input);
        seen.set(quote.text, known);
      }
      findings.push({ ...known, start: quote.start, end: quote.end });
    }
    return { findings };
  },
});

/** The documents, else what was pasted: in a workspace the inputs its plans name, else the question. */
function materialOf({ sources, inputs, question, plans, language }: CheckInput): CheckSource[] {
  if (sources.length > 0) return sources;
  const name = say(language, "origin.question");
  const fields = plans
    ?.filter((plan) => plan.id === "quotes" || plan.id === "quotes-in-input")
    .flatMap((plan) => plan.fields ?? plan.field ?? []);
  const named = fields?.length ? Object.fromEntries(fields.map((field) => [field, inputs[field]])) : inputs;
  const pasted = inputText({ inputs: named } as CheckInput).trim();
  const text = pasted === "" ? question : pasted;
  return text.trim() === "" ? [] : [{ id: "question", name, text }];
}

const tooLong = ({ language }: CheckInput): Omit<Finding, "start" | "end"> => ({
  check: "quotes",
  verdict: "not-checkable",
  message: say(language, "quote.long"),
});

/** "The first … the last": what is left out must lie between the pieces, in one source. */
const LEFT_OUT = /\s*(?:\[\s*(?:…+|\.{3,})\s*\]|…+|\.{3,}|［…+］|（略）|\[略\])\s*/;

function locate(quote: Quoted, sources: CheckSource[], input: CheckInput): Omit<Finding, "start" | "end"> {
  const whole = locateWhole(quote, sources, input);
  const pieces = quote.text.split(LEFT_OUT).filter((piece) => piece.trim() !== "");
  if (whole.verdict === "pass" || pieces.length < 2) return whole;
  const found = sources.find((source) => inOrder(pieces, source.text));
  if (!found) return whole;
  const line = locateQuote(pieces[0] ?? "", found.text);
  const message = say(input.language, "quote.pieces", {
    where: found.name,
    line: line.state === "found" ? line.line : 1,
  });
  return { check: "quotes", verdict: "pass", message };
}

function inOrder(pieces: string[], source: string): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const place = locateQuote(piece, source.slice(from));
    if (place.state !== "found") return false;
    from += place.end;
    return true;
  });
}

function locateWhole(quote: Quoted, sources: CheckSource[], input: CheckInput): Omit<Finding, "start" | "end"> {
  const places = sources.map((source) => ({ source, place: locateQuote(quote.text, source.text) }));
  const found =
    places.find(({ place }) => place.state === "found") ?? places.find(({ place }) => place.state === "altered");
  const { language } = input;
  if (!found) {
    // A short phrase in quotation marks is as often a term as a quotation; the question's own words are no invention.
    const asked = locateQuote(quote.text, input.question).state === "found";
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
  if (place.state === "found")
    return {
      check: "quotes",
      verdict: "pass",
      message: say(language, "quote.found", { where: source.name, line: place.line }),
    };
  if (place.state !== "altered") return tooLong(input);
  const alike = Math.round(similarity(quote.text, place.words) * 100);
  const message = say(language, "quote.altered", {
    where: source.name,
    line: place.line,
    words: place.words,
    similarity: alike,
  });
  return { check: "quotes", verdict: "fail", message, expected: place.words, got: quote.text };
}
