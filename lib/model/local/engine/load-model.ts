import {
  getLlama,
  type Llama,
  type LlamaContext,
  type LlamaContextSequence,
  LlamaLogLevel,
  type LlamaModel,
} from "node-llama-cpp";
import { ChatTemplate } from "./chat-template.ts";
import type { EngineNews, EngineOrder } from "./protocol.ts";
import { measureThreads } from "./self-test.ts";
import { threadCandidates, threadLimit } from "./thread-limit.ts";

export type LoadedModel = {
  name: string;
  model: LlamaModel;
  sequence: LlamaContextSequence;
  template: ChatTemplate;
  /** Tokens for prompt and reply together. */
  contextLength: number;
};

type Tell = (news: EngineNews) => void;

/** Loads the weights, finds the number of threads where nobody fixed it, and opens one context. Throws Error. */
export async function loadModel(order: EngineOrder, tell: Tell): Promise<LoadedModel> {
  const llama = await openLibrary(order.cpuOnly);
  const limit = threadLimit(llama.cpuMathCores);
  llama.maxThreads = limit;
  const model = await llama.loadModel({
    modelPath: order.path,
    onLoadProgress: (progress) => tell({ type: "phase", phase: "loading", progress }),
  });
  const template = new ChatTemplate(model);
  const threads = await chooseThreads(model, order.threads, limit, tell);
  const context = await openContext(model, threads, order.maxContext);
  tell({ type: "serving", contextLength: context.contextSize, threads, gpu: llama.gpu });
  return { name: order.name, model, sequence: context.getSequence(), template, contextLength: context.contextSize };
}

function openLibrary(cpuOnly: boolean): Promise<Llama> {
  // Never compiled here: that would download a compiler's worth of sources on somebody's machine.
  return getLlama({
    gpu: cpuOnly ? false : "auto",
    build: "never",
    skipDownload: true,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
  });
}

async function chooseThreads(model: LlamaModel, fixed: number | null, limit: number, tell: Tell): Promise<number> {
  if (fixed !== null) return Math.min(Math.max(1, fixed), limit);
  const candidates = threadCandidates(limit);
  if (candidates.length === 1) return candidates[0] ?? 1;
  tell({ type: "phase", phase: "self-test" });
  const threads = await measureThreads(model, candidates);
  tell({ type: "threads", threads });
  return threads;
}

/** The longest context that is wanted, trained for and fits the memory. */
function openContext(model: LlamaModel, threads: number, maxContext: number): Promise<LlamaContext> {
  return model.createContext({
    contextSize: { max: Math.min(model.trainContextSize, maxContext) },
    sequences: 1,
    threads,
  });
}
