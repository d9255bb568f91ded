import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Token } from "node-llama-cpp";
import { type ChatRequest, readChatRequest } from "./chat-request.ts";
import { DONE, Framer, KEEP_ALIVE, queuedComment, type Usage, usageBody } from "./frames.ts";
import { type EngineSampling, generateReply, type ReplyEnd } from "./generate-reply.ts";
import type { LoadedModel } from "./load-model.ts";
import type { EngineQueue } from "./queue.ts";
import { badRequest, overflow } from "./refusal.ts";

/** Proxies and readers give up on a silent connection sooner than a long prompt is read. */
const KEEP_ALIVE_MS = 5000;

/** Answers one chat request when its turn comes. What is wrong with it is said before it waits. Throws Refusal. */
export async function answerChat(
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  loaded: LoadedModel,
  queue: EngineQueue,
): Promise<void> {
  const asked = readChatRequest(body, loaded.name);
  const prompt = promptOf(asked, loaded);
  const refused = overflow(prompt.length, asked.maxTokens, loaded.contextLength);
  if (refused) throw refused;
  const task: Task = {
    ...asked,
    prompt,
    loaded,
    id: `chatcmpl-${String(request.headers["x-request-id"] ?? randomUUID())}`,
    replyTokens: asked.maxTokens ?? loaded.contextLength - prompt.length,
  };
  const gone = new AbortController();
  response.on("close", () => gone.abort(new Error("the client has left")));
  try {
    if (asked.stream) await stream(task, response, queue, gone.signal);
    else
      await queue.run(
        () => whole(task, response, gone.signal),
        gone.signal,
        () => {},
      );
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}

type Task = ChatRequest & { prompt: Token[]; loaded: LoadedModel; id: string; replyTokens: number };

function promptOf(asked: ChatRequest, { template }: LoadedModel): Token[] {
  try {
    return template.tokens(asked.messages, asked.end);
  } catch (error) {
    // A template may refuse: roles in an order it does not know, for one.
    throw badRequest(error instanceof Error ? error.message : "The chat template cannot render this.");
  }
}

async function stream(task: Task, response: ServerResponse, queue: EngineQueue, signal: AbortSignal): Promise<void> {
  const begin = () => {
    if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  };
  const keepAlive = setInterval(() => {
    if (response.headersSent) response.write(KEEP_ALIVE);
  }, KEEP_ALIVE_MS);
  try {
    const tellPlace = (ahead: number) => {
      begin();
      response.write(queuedComment(ahead));
    };
    await queue.run(
      async () => {
        begin();
        response.flushHeaders();
        await writeReplies(task, response, signal);
      },
      signal,
      tellPlace,
    );
  } finally {
    clearInterval(keepAlive);
  }
}

async function writeReplies(task: Task, response: ServerResponse, signal: AbortSignal): Promise<void> {
  const created = Math.floor(Date.now() / 1000);
  const framer = new Framer(task.id, task.loaded.name, created, task.continuousUsage);
  const usage: Usage = { promptTokens: task.prompt.length, completionTokens: 0 };
  let begun = false;
  try {
    for (let index = 0; index < task.n; index += 1) {
      const replies = reply(task, index, signal);
      const before = usage.completionTokens;
      for (;;) {
        const next = await replies.next();
        if (!begun) for (let i = 0; i < task.n; i += 1) await write(response, framer.role(i, usage), signal);
        begun = true;
        if (next.done) {
          usage.completionTokens = before + next.value.tokens;
          await write(response, framer.finish(index, "", next.value, usage), signal);
          break;
        }
        usage.completionTokens += next.value.tokens;
        await write(response, framer.delta(index, next.value.text, usage), signal);
      }
    }
    if (task.includeUsage) await write(response, framer.usage(usage), signal);
  } catch (error) {
    signal.throwIfAborted();
    console.error(error);
    response.write(framer.error(error instanceof Error ? error.message : "Internal server error"));
  }
  response.end(DONE);
}

async function whole(task: Task, response: ServerResponse, signal: AbortSignal): Promise<void> {
  const usage: Usage = { promptTokens: task.prompt.length, completionTokens: 0 };
  const choices: object[] = [];
  for (let index = 0; index < task.n; index += 1) {
    let text = "";
    const replies = reply(task, index, signal);
    let next = await replies.next();
    for (; !next.done; next = await replies.next()) {
      text += next.value.text;
    }
    const { finish, stopReason, tokens } = next.value;
    usage.completionTokens += tokens;
    const message = { role: "assistant", content: text, refusal: null, reasoning: null };
    choices.push({ index, message, logprobs: null, finish_reason: finish, stop_reason: stopReason, token_ids: null });
  }
  const head = { id: task.id, object: "chat.completion", created: Math.floor(Date.now() / 1000) };
  const answer = { ...head, model: task.loaded.name, choices, usage: usageBody(usage) };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}

/** Reply `index` of n: its seed differs as vLLM's would. */
function reply(
  task: Task,
  index: number,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; tokens: number }, ReplyEnd> {
  const { model, sequence } = task.loaded;
  const sampling: EngineSampling = {
    ...task.sampling,
    maxTokens: task.replyTokens,
    seed: task.sampling.seed + index,
  };
  return generateReply(model, sequence, task.prompt, sampling, signal);
}

/** Waits for a reader that does not keep up: a reply is not piled up in memory. */
async function write(response: ServerResponse, frame: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (response.write(frame)) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      response.off("drain", go);
      signal.removeEventListener("abort", go);
      resolve();
    };
    response.once("drain", go);
    signal.addEventListener("abort", go, { once: true });
  });
  signal.throwIfAborted();
}
