import type { LlamaContextSequence, LlamaModel, Token } from "node-llama-cpp";
import { StopStrings } from "./stop-strings.ts";

/** As vLLM names them; every value is set, there are no hidden defaults. */
export type EngineSampling = {
  temperature: number;
  topP: number;
  topK: number;
  minP: number;
  repetitionPenalty: number;
  presencePenalty: number;
  frequencyPenalty: number;
  seed: number;
  maxTokens: number;
  stop: string[];
  includeStop: boolean;
};

export type ReplyEnd = { finish: "stop" | "length"; stopReason: string | null; tokens: number };

/** Tokens read at once before the reply begins: between two lots a request can be given up. */
const PREFILL_LOT = 128;

/**
 * One reply to `prompt`, told in pieces of whole characters. Evaluation that an earlier request shares with this one
 * from the start is not done again. Throws the signal's reason when it aborts; the sequence is then free at once.
 */
export async function* generateReply(
  model: LlamaModel,
  sequence: LlamaContextSequence,
  prompt: Token[],
  sampling: EngineSampling,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; tokens: number }, ReplyEnd> {
  const last = await prefill(sequence, prompt, signal);
  const said: Token[] = [];
  const stops = new StopStrings(sampling.stop, sampling.includeStop);
  const text = new TokenText(model, prompt);
  let waiting = 0;
  const evaluation = sequence.evaluate([last], evaluateOptions(sampling, prompt, said, sequence.contextSize));
  for await (const token of evaluation) {
    signal.throwIfAborted();
    said.push(token);
    waiting += 1;
    const piece = stops.push(text.push(token));
    if (stops.found !== null) {
      yield { text: piece, tokens: waiting };
      return { finish: "stop", stopReason: stops.found, tokens: said.length };
    }
    const full = said.length >= sampling.maxTokens;
    if (full) {
      yield { text: piece + stops.end(), tokens: waiting };
      return { finish: "length", stopReason: null, tokens: said.length };
    }
    if (piece === "") continue;
    yield { text: piece, tokens: waiting };
    waiting = 0;
  }
  signal.throwIfAborted();
  const held = stops.push(text.end()) + stops.end();
  if (held !== "") yield { text: held, tokens: waiting };
  // The token that ended it counts, as vLLM counts it.
  return { finish: "stop", stopReason: stops.found, tokens: said.length + 1 };
}

/** Reads the prompt but for its last token, which it returns: that one is evaluated together with the first of the reply. */
async function prefill(sequence: LlamaContextSequence, prompt: Token[], signal: AbortSignal): Promise<Token> {
  const last = prompt.at(-1);
  if (last === undefined) throw new Error("The prompt is empty.");
  await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
  for (let at = sequence.nextTokenIndex; at < prompt.length - 1; at += PREFILL_LOT) {
    signal.throwIfAborted();
    await sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(at, Math.min(at + PREFILL_LOT, prompt.length - 1)));
  }
  signal.throwIfAborted();
  return last;
}

/**
 * vLLM's repetition penalty looks at prompt and reply, its other two at the reply alone; llama.cpp has one list for all
 * three, so with a repetition penalty the others look at the prompt as well. llama.cpp cuts to top_p before it applies
 * the temperature, vLLM after: the same values draw a little more widely here.
 */
function evaluateOptions(sampling: EngineSampling, prompt: Token[], said: Token[], contextSize: number) {
  const { temperature, topP, topK, minP, repetitionPenalty, presencePenalty, frequencyPenalty, seed } = sampling;
  const punished = repetitionPenalty === 1 ? [] : prompt.slice();
  let counted = 0;
  const punishTokens = () => {
    for (; counted < said.length; counted += 1) punished.push(said[counted] as Token);
    return punished;
  };
  const isPunished = repetitionPenalty !== 1 || presencePenalty !== 0 || frequencyPenalty !== 0;
  return {
    temperature,
    topP,
    topK,
    minP,
    seed: seed % 2 ** 32,
    repeatPenalty: isPunished
      ? { punishTokens, maxPunishTokens: contextSize, penalty: repetitionPenalty, presencePenalty, frequencyPenalty }
      : undefined,
  };
}

/** Text of tokens as it grows. Bytes of a character that is not complete yet wait for the rest. */
class TokenText {
  #model: LlamaModel;
  #before: Token[];
  #open: Token[] = [];
  /** Characters of the open tokens that were told. */
  #told = 0;

  constructor(model: LlamaModel, prompt: Token[]) {
    this.#model = model;
    this.#before = prompt.slice(-CONTEXT_TOKENS);
  }

  push(token: Token): string {
    this.#open.push(token);
    const text = this.#text();
    const whole = text.replace(/\uFFFD+$/, "");
    if (whole.length === text.length || this.#open.length > MAX_OPEN) return this.#close(text);
    const piece = whole.slice(this.#told);
    this.#told = Math.max(this.#told, whole.length);
    return piece;
  }

  end(): string {
    return this.#close(this.#text());
  }

  #text(): string {
    return this.#model.detokenize(this.#open, false, this.#before);
  }

  #close(text: string): string {
    const piece = text.slice(this.#told);
    this.#before = [...this.#before, ...this.#open].slice(-CONTEXT_TOKENS);
    this.#open = [];
    this.#told = 0;
    return piece;
  }
}

/** Some tokenisers write a token's leading space only after others: so many before it are enough to know. */
const CONTEXT_TOKENS = 4;
/** What is still no character after so many tokens never was one. */
const MAX_OPEN = 8;
