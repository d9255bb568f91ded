import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerChat } from "./answer-chat.ts";
import { readTokenizeRequest } from "./chat-request.ts";
import type { LoadedModel } from "./load-model.ts";
import { ENGINE_LIBRARY, type EnginePhase } from "./protocol.ts";
import { EngineQueue } from "./queue.ts";
import { badBody, notAllowed, notFound, notReady, Refusal, unauthorized } from "./refusal.ts";

const BODY_LIMIT = 64 * 1024 * 1024;
const METHODS: Record<string, string> = {
  "/health": "GET",
  "/metrics": "GET",
  "/v1/models": "GET",
  "/v1/chat/completions": "POST",
  "/tokenize": "POST",
  "/detokenize": "POST",
};

/** What the child knows about itself at any moment. */
export type EngineState = { phase: EnginePhase; reason: string | null; loaded: LoadedModel | null };

/**
 * The child's thin server: the part of vLLM's API that the workbench uses. Listens on this machine only, and even there
 * answers nobody without the token, nor a web page that was led here by another name.
 */
export function createEngineServer(token: string, state: EngineState): Server {
  const queue = new EngineQueue();
  const server = createServer((request, response) => {
    handle(request, response, { token, state, queue, port: portOf(server) }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, error instanceof Refusal ? error : internal(error));
    });
  });
  // A queue and a long prompt are quiet for minutes.
  server.requestTimeout = 0;
  return server;
}

type Context = { token: string; state: EngineState; queue: EngineQueue; port: number };

async function handle(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const path = (request.url ?? "/").replace(/\?.*$/, "");
  if (!isOwnHost(request.headers.host, context.port)) throw new Refusal(421, { error: "Misdirected Request" });
  if (path !== "/health" && !isToken(request.headers.authorization, context.token)) throw unauthorized();
  const method = METHODS[path];
  if (method === undefined) throw notFound();
  if (request.method !== method) throw notAllowed();
  const { state, queue } = context;
  if (path === "/health") return json(response, { phase: state.phase, reason: state.reason });
  if (path === "/metrics") return metrics(response, queue);
  if (state.loaded === null) throw notReady(state.reason ?? "Loading model");
  if (path === "/v1/models") return json(response, modelList(state.loaded));
  const body = await readJson(request);
  if (path === "/tokenize") return json(response, tokenize(body, state.loaded));
  if (path === "/detokenize") return json(response, detokenize(body, state.loaded));
  await answerChat(request, response, body, state.loaded, queue);
}

function modelList({ name, contextLength }: LoadedModel) {
  const created = Math.floor(Date.now() / 1000);
  const card = { id: name, object: "model", created, owned_by: ENGINE_LIBRARY, parent: null };
  return { object: "list", data: [{ ...card, root: name, max_model_len: contextLength }] };
}

function tokenize(body: unknown, { model, name, template, contextLength }: LoadedModel) {
  const asked = readTokenizeRequest(body, name);
  const tokens =
    "prompt" in asked
      ? model.tokenize(asked.prompt, false)
      : template.tokens(asked.messages, {
          addGenerationPrompt: asked.add_generation_prompt ?? true,
          continueFinalMessage: asked.continue_final_message ?? false,
        });
  return { count: tokens.length, max_model_len: contextLength, tokens, token_strs: null };
}

function detokenize(body: unknown, { model }: LoadedModel) {
  const { tokens } = (body ?? {}) as { tokens?: unknown };
  if (!Array.isArray(tokens) || !tokens.every((token) => Number.isInteger(token) && token >= 0)) {
    throw badBody("{'type': 'missing', 'loc': ('body', 'tokens'), 'msg': 'Field required'}");
  }
  return { prompt: model.detokenize(tokens, true) };
}

/** As llama-server names them: running and waiting requests. */
function metrics(response: ServerResponse, queue: EngineQueue): void {
  const running = Math.min(queue.length, 1);
  response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  response.end(`llamacpp:requests_processing ${running}\nllamacpp:requests_deferred ${queue.length - running}\n`);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function isToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const right = Buffer.from(`Bearer ${token}`);
  return given.length === right.length && timingSafeEqual(given, right);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw badBody("Unsupported Media Type: Only 'application/json' is allowed");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, { detail: `The request is larger than ${BODY_LIMIT} bytes.` });
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    const where = `body.${size}`;
    throw badBody(
      `{'type': 'json_invalid', 'loc': '${where}', 'msg': 'JSON decode error', 'input': '<dict of 0 items>', 'ctx': {'error': 'Expecting value'}}`,
      where,
    );
  }
}

function internal(error: unknown): Refusal {
  console.error(error);
  const message = error instanceof Error ? error.message : "internal error";
  return new Refusal(500, { error: { message, type: "InternalServerError", param: null, code: 500 } });
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function send(response: ServerResponse, { status, body }: Refusal): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body);
}
