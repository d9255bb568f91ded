import { getLlama, LlamaLogLevel, type Token } from "node-llama-cpp";
import { finR1 } from "#lib/model/profiles/fin-r1.ts";
import type { ChatMessage } from "#lib/model/types.ts";

const CONTEXT = 6144;
const MAX_TOKENS = 2000;

/** A GGUF in llama.cpp with the app's demo preset: ChatML, no BOS, one thread. `greedy` takes the likeliest token. */
export async function loadTestModel(path: string) {
  const llama = await getLlama({ gpu: false, build: "never", maxThreads: 1, logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: path });
  const context = await model.createContext({ contextSize: CONTEXT, threads: 1 });
  const sequence = context.getSequence();

  function tokensOf(messages: ChatMessage[]): Token[] {
    const special = (text: string) => model.tokenize(text, true);
    const plain = (text: string) => model.tokenize(text, false);
    const turns = messages.map(({ role, content }) => [
      ...special("<|im_start|>"),
      ...plain(`${role}\n${content}`),
      ...special("<|im_end|>"),
      ...plain("\n"),
    ]);
    return [...turns.flat(), ...special("<|im_start|>"), ...plain("assistant\n")];
  }

  /** The reply, whether it ended by itself (the iterator stops before the end token), and its tokens. */
  async function generate(messages: ChatMessage[], seed: number, greedy = false) {
    const prompt = tokensOf(messages);
    const said: Token[] = [];
    await sequence.clearHistory();
    const { temperature, top_p, repetition_penalty } = finR1.presets.demo;
    const options = greedy
      ? { temperature: 0 }
      : {
          temperature,
          topP: top_p,
          topK: 0,
          seed,
          repeatPenalty: {
            punishTokens: () => [...prompt, ...said],
            maxPunishTokens: CONTEXT,
            penalty: repetition_penalty,
          },
        };
    for await (const token of sequence.evaluate(prompt, options)) {
      said.push(token);
      if (said.length >= MAX_TOKENS) break;
    }
    return { text: model.detokenize(said, true), ended: said.length < MAX_TOKENS, tokens: said.length };
  }

  return { generate };
}
