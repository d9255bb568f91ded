import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerChat } from "./answer-chat.ts";
import { checkKey } from "./check-request.ts";
import { type Control, readControl } from "./control.ts";
import type { Counters } from "./metrics.ts";
import { lastUserText } from "./replies.ts";
import { findScenario } from "./scenarios/index.ts";
import { sendBody } from "./send-body.ts";
import { answerSideRoute } from "./side-routes.ts";
import type { ChatBody, Exchange, RecordedRequest, Scenario, ScenarioOptions, ServerFacts } from "./types.ts";
import { WIRE_PROFILES } from "./wire-profiles.ts";

export type FakeVllm = {
  /** http://127.0.0.1:PORT, without /v1. */
  url: string;
  setScenario(name: string, options?: ScenarioOptions): void;
  /** Every request so far but those of the control route, oldest first. */
  requests: RecordedRequest[];
  /** Generations that hold a slot now; n of one request count n. */
  running(): number;
  close(): Promise<void>;
};

export type FakeVllmOptions = {
  /** 0 or absent = any free port. */
  port?: number;
  scenario?: string;
  options?: ScenarioOptions;
  /** Tokens per second of each response; absent = unpaced. */
  rate?: number;
  /** Wanted as `Authorization: Bearer KEY` under /v1; absent = none wanted. */
  key?: string;
  /** Served names; absent = Fin-R1 and DianJin-R1-7B. */
  models?: string[];
  contextLength?: number;
};

/** Idle connections live five seconds, as uvicorn's do under vLLM. */
const KEEP_ALIVE_MS = 5_000;

/**
 * A stand-in for an OpenAI-compatible server that reproduces what real ones put on the wire, byte for byte. The scenario
 * comes from the options, from the control route, or from a marker in the prompt: `[[scenario:NAME key=value]]`.
 */
export async function startFakeVllm(given: FakeVllmOptions = {}): Promise<FakeVllm> {
  const requests: RecordedRequest[] = [];
  const counters: Counters = { running: 0, waiting: 0, promptTokens: 0, generationTokens: 0, finished: {} };
  const hits = new Map<string, number>();
  let current = { scenario: findScenario(given.scenario ?? "healthy"), options: given.options ?? {} };
  let rate = given.rate ?? Infinity;
  let reopening: NodeJS.Timeout | null = null;
  let port = given.port ?? 0;

  const factsOf = (scenario: Scenario): ServerFacts => {
    const profile = WIRE_PROFILES[scenario.profile];
    const contextLength = given.contextLength ?? scenario.facts?.contextLength ?? 16_384;
    const names = given.models ?? ["Fin-R1", "DianJin-R1-7B"];
    return {
      models: names.map((id) => ({ id, maxModelLength: contextLength })),
      version: profile.version,
      tokenize: profile.tokenize,
      metrics: profile.metrics,
      health: 200,
      ...scenario.facts,
      contextLength,
    };
  };
  const control: Control = {
    refuseConnections(ms) {
      if (reopening) clearTimeout(reopening);
      server.close();
      server.closeAllConnections();
      // Who comes back is a new process: its counters start at zero.
      control.resetCounters();
      reopening = ms === Infinity ? null : setTimeout(() => server.listen(port, "127.0.0.1"), ms);
    },
    resetCounters() {
      counters.promptTokens = 0;
      counters.generationTokens = 0;
      counters.finished = {};
    },
    setScenario(name, options = {}) {
      current = { scenario: findScenario(name), options };
      hits.clear();
      current.scenario.onSelect?.(control, options);
    },
    setRate(value) {
      rate = value;
    },
    state: () => ({ scenario: current.scenario.name, options: current.options, rate, running: counters.running }),
    requests,
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    request.socket.setNoDelay(true);
    response.sendDate = false;
    response.removeHeader("connection");
    const raw = await readAll(request);
    const path = new URL(request.url ?? "/", "http://double").pathname;
    if (path.startsWith("/__")) return readControl(control, request, path, raw, response);

    const body = parsed(raw);
    const chosen = markedScenario(body) ?? { ...current, key: "" };
    const { scenario, options } = chosen;
    const profile = WIRE_PROFILES[scenario.profile];
    const record = recordOf(request, path, body ?? raw, scenario.name);
    requests.push(record);
    response.on("close", () => {
      record.endedAt = Date.now();
      record.status ??= response.headersSent ? response.statusCode : null;
      if (record.end === "running") record.end = "client-closed";
    });
    const isChat = path === "/v1/chat/completions" && request.method === "POST";
    const hit = hits.get(scenario.name + chosen.key) ?? 0;
    if (isChat) hits.set(scenario.name + chosen.key, hit + 1);
    const exchange: Exchange = { request, response, profile, options, hit, record, server: control };
    if (scenario.take?.(exchange)) return;
    const refused = path.startsWith("/v1/") ? checkKey(request.headers.authorization, given.key ?? null) : null;
    if (refused) {
      record.end = "finished";
      return sendBody(response, refused);
    }
    const facts = factsOf(scenario);
    const pace = typeof options.rate === "number" ? options.rate : rate;
    if (isChat) return answerChat(scenario, exchange, facts, raw, pace, counters);
    const side = answerSideRoute(request.method ?? "GET", path, raw, facts, profile, counters);
    if (side === "hangs") return;
    record.end = "finished";
    sendBody(response, side);
  };

  const server = http.createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, keepAliveTimeoutBuffer: 0 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        // A double that fails must not look like a server that fails: say so and end the connection.
        console.error("fake-vllm:", error);
        response.destroy();
      });
    },
  );
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
  current.scenario.onSelect?.(control, current.options);
  return {
    url: `http://127.0.0.1:${port}`,
    setScenario: control.setScenario,
    requests,
    running: () => counters.running,
    close: () =>
      new Promise((resolve) => {
        if (reopening) clearTimeout(reopening);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function parsed(raw: string): ChatBody | null {
  try {
    return JSON.parse(raw) as ChatBody;
  } catch {
    return null;
  }
}

/** `[[scenario:NAME key=value]]` in the last user message. Numbers and true/false are read as such. */
function markedScenario(body: ChatBody | null): { scenario: Scenario; options: ScenarioOptions; key: string } | null {
  if (!Array.isArray(body?.messages)) return null;
  const mark = /\[\[scenario:([\w-]+)((?:\s+\w+=[^\s\]]+)*)\s*\]\]/.exec(lastUserText(body));
  if (!mark) return null;
  const options: ScenarioOptions = {};
  for (const [, name, value] of (mark[2] ?? "").matchAll(/(\w+)=([^\s\]]+)/g)) {
    if (name === undefined || value === undefined) continue;
    const number = Number(value);
    options[name] = value === "true" || value === "false" ? value === "true" : Number.isNaN(number) ? value : number;
  }
  return { scenario: findScenario(mark[1] ?? ""), options, key: lastUserText(body) };
}

function recordOf(request: IncomingMessage, path: string, body: unknown, scenario: string): RecordedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(", ") : (value ?? "");
  return {
    id: String(request.headers["x-request-id"] ?? ""),
    method: request.method ?? "GET",
    path,
    headers,
    body,
    scenario,
    startedAt: Date.now(),
    endedAt: null,
    tokens: 0,
    status: null,
    end: "running",
  };
}

if (import.meta.main) {
  // Not awaited: the command line imports this module, which must have ended first.
  void import("./run.ts").then(({ runFakeVllm }) => runFakeVllm(process.argv.slice(2)));
}
