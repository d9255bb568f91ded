import { segmentReply } from "../../reply/segment-reply.ts";
import type { Finding } from "../../reply/types.ts";
import { locateQuote } from "../../workspaces/locate-quote.ts";
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
  version: 3,
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

type Material = CheckSource & { field?: string };

/** The documents, else what was pasted: in a workspace the inputs its plans name, a text each, else the question. */
function materialOf({ sources, inputs, question, plans, language }: CheckInput): Material[] {
  if (sources.length > 0) return sources;
  const planned = plans
    ?.filter((plan) => plan.id === "quotes" || plan.id === "quotes-in-input")
    .flatMap((plan) => plan.fields ?? plan.field ?? []);
  const pasted = (planned?.length ? planned : Object.keys(inputs)).map((field): Material => {
    const name = say(language, field === "question" ? "origin.question" : "origin.form");
    return { id: field, name, text: fieldText(inputs[field]), field };
  });
  const asked = { id: "question", name: say(language, "origin.question"), text: question };
  const filled = pasted.filter(({ text }) => text.trim() !== "");
  return filled.length > 0 ? filled : [asked].filter(({ text }) => text.trim() !== "");
}

/** The way to a passage of the form; nothing where it stands in a document or in the question. */
const wayTo = ({ field, text }: Material, { start, end }: { start: number; end: number }): Pick<Finding, "source"> =>
  field === undefined ? {} : { source: inputPlace(field, text, start, end) };

const tooLong = ({ language }: CheckInput): Omit<Finding, "start" | "end"> => ({
  check: "quotes",
  verdict: "not-checkable",
  message: say(language, "quote.long"),
});

/** "The first … the last": what is left out must lie between the pieces, in one source. */
const LEFT_OUT = /\s*(?:\[\s*(?:…+|\.{3,})\s*\]|…+|\.{3,}|［…+］|（略）|\[略\])\s*/;

function locate(quote: Quoted, sources: Material[], input: CheckInput): Omit<Finding, "start" | "end"> {
  const whole = locateWhole(quote, sources, input);
  const pieces = quote.text.split(LEFT_OUT).filter((piece) => piece.trim() !== "");
  if (whole.verdict === "pass" || pieces.length < 2) return whole;
  for (const source of sources) {
    const place = inOrder(pieces, source.text);
    if (!place) continue;
    const line = source.text.slice(0, place.start).split("\n").length;
    const message = say(input.language, "quote.pieces", { where: source.name, line });
    return { check: "quotes", verdict: "pass", message, ...wayTo(source, place) };
  }
  return whole;
}

/** From the first piece to the last; null where one is missing or out of order. */
function inOrder(pieces: string[], source: string): { start: number; end: number } | null {
  let [start, from] = [-1, 0];
  for (const piece of pieces) {
    const place = locateQuote(piece, source.slice(from));
    if (place.state !== "found") return null;
    if (start < 0) start = place.start;
    from += place.end;
  }
  return { start, end: from };
}

function locateWhole(quote: Quoted, sources: Material[], input: CheckInput): Omit<Finding, "start" | "end"> {
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
      ...wayTo(source, place),
    };
  if (place.state !== "altered") return tooLong(input);
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
