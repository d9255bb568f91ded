import { followRun, seedConversation, startRun } from "./follow.ts";
import { measureScripts, type ScriptSizes } from "./measure-load.ts";
import { measureWork, type Work } from "./measure-work.ts";
import type { ModelServer } from "./model-server.ts";
import type { Subject } from "./subject.ts";

const TRANSFERRED_KB = 200;
const DECODED_KB = 700;
const BYTES_PER_TOKEN = 14;
const BYTES_TOKENS = 1500;
const RATE = 100;
/** The same text costs the same at token 6,000 as at token 1,000; the rest is where paints happened to fall. */
const GROWTH = 1.5;

export type ShortFigures = {
  pages: Record<string, ScriptSizes>;
  bytesPerToken: number;
  answerWork: Work[];
  traceWork: Work[];
};

/** What does not depend on how fast the machine is. */
export async function measureShort(subject: Subject, model: ModelServer): Promise<ShortFigures> {
  const whole = { reply: model.reply, rate: model.rate };
  model.reply = { tokens: ["A", " short", " reply", "."] };
  const conversation = await seedConversation(subject.url, 1);
  Object.assign(model, whole);
  const pages: Record<string, ScriptSizes> = {};
  for (const path of ["/", `/c/${conversation}`, "/w/compliance", "/models"]) {
    pages[path.replace(conversation, "…")] = await measureScripts(new URL(path, subject.url).href);
  }
  const bytesPerToken = await measureBytes(subject, model);
  const answerWork = await measureWork(subject, model, false);
  const traceWork = await measureWork(subject, model, true);
  return { pages, bytesPerToken, answerWork, traceWork };
}

async function measureBytes(subject: Subject, model: ModelServer): Promise<number> {
  const { rate, reply } = model;
  model.rate = RATE;
  model.reply = { tokens: reply.tokens.slice(0, BYTES_TOKENS) };
  const run = await startRun(subject.url, "Count the bytes.");
  const bytes = await followRun(subject.url, run.id);
  Object.assign(model, { rate, reply });
  return bytes / (model.exchanges.at(-1)?.tokens ?? 0);
}

/** Every promise that is not kept, in words; empty when all are. */
export function broken({ pages, bytesPerToken, answerWork, traceWork }: ShortFigures): string[] {
  const scripts = Object.entries(pages).flatMap(([path, { jsTransferredKb, jsDecodedKb }]) => [
    ...over(`${path}: kB of JS transferred`, jsTransferredKb, TRANSFERRED_KB),
    ...over(`${path}: kB of JS decoded`, jsDecodedKb, DECODED_KB),
  ]);
  return [
    ...scripts,
    ...over("bytes to the browser per token", bytesPerToken, BYTES_PER_TOKEN),
    ...growth("answer", answerWork),
    ...growth("open trace", traceWork),
  ];
}

const over = (what: string, value: number, limit: number) =>
  value <= limit ? [] : [`${what}: ${value.toFixed(1)}, at most ${limit}`];

function growth(what: string, [early, late]: Work[]): string[] {
  if (!early || !late) return [`${what}: the work was not counted`];
  return [
    ...over(`${what}: script per token at 6,000 tokens against 1,000`, late.script / early.script, GROWTH),
    ...over(`${what}: mutations per token at 6,000 tokens against 1,000`, late.mutations / early.mutations, GROWTH),
  ];
}
