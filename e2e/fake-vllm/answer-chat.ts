import { randomBytes } from "node:crypto";
import { chatSteps } from "./chat-steps.ts";
import { checkChatRequest, readChatBody } from "./check-request.ts";
import { createFramer } from "./frames.ts";
import type { Counters } from "./metrics.ts";
import { planReply } from "./plan-reply.ts";
import { countPromptTokens } from "./prompt-tokens.ts";
import { sendBody } from "./send-body.ts";
import { sendSteps } from "./send-steps.ts";
import type { ChatBody, ChatExchange, Exchange, Refusal, Scenario, ServerFacts } from "./types.ts";
import { wholeReply } from "./whole-reply.ts";

/** One POST of /v1/chat/completions, from the parsed body to the last byte. */
export async function answerChat(
  scenario: Scenario,
  exchange: Exchange,
  facts: ServerFacts,
  raw: string,
  rate: number,
  counters: Counters,
): Promise<void> {
  const { request, response, profile, record } = exchange;
  const body = readChatBody(raw, request.headers["content-type"], profile);
  if (!("messages" in body)) return refuse(exchange, body);
  const promptTokens = promptTokensOf(body, profile.overflow === "truncates" ? facts.contextLength : null);
  const chat: ChatExchange = { ...exchange, body, promptTokens };
  const refused = scenario.refuse?.(chat) ?? checkChatRequest(body, facts, profile, promptTokens);
  if (refused) return refuse(exchange, refused);

  const whole = planReply(body, profile);
  const plan = scenario.plan ? scenario.plan(whole, chat) : whole;
  const given = request.headers["x-request-id"];
  const id = `chatcmpl-${typeof given === "string" ? given : randomBytes(8).toString("hex")}`;
  const created = Math.floor(Date.now() / 1000);
  counters.running += plan.choices.length;
  counters.promptTokens += chat.promptTokens;
  try {
    if (body.stream !== true) {
      const { json, tokens } = wholeReply(profile, body, plan, id, created, chat.promptTokens, facts.contextLength);
      const ms = plan.delayMs + (rate === Infinity ? 0 : (tokens * 1000) / rate);
      if (!(await stays(exchange, ms))) return;
      record.tokens = tokens;
      record.end = "finished";
      sendBody(response, { status: 200, body: json });
      return;
    }
    const framer = createFramer(profile, body, id, created, plan.unknownMembers);
    const steps = chatSteps(body, plan, framer, chat.promptTokens, facts.contextLength);
    streamHead(exchange);
    // The plan may have set a pace of its own.
    const pace = typeof exchange.options.rate === "number" ? exchange.options.rate : rate;
    await sendSteps(response, scenario.wire ? scenario.wire(steps, chat) : steps, pace, record);
  } finally {
    counters.running -= plan.choices.length;
    counters.generationTokens += record.tokens;
    const outcome = record.end === "finished" ? "stop" : "abort";
    counters.finished[outcome] = (counters.finished[outcome] ?? 0) + 1;
  }
}

function promptTokensOf(body: ChatBody, truncatesAt: number | null): number {
  const counted = countPromptTokens(body);
  return truncatesAt === null ? counted : Math.min(counted, truncatesAt);
}

function refuse(exchange: Exchange, refused: Refusal): void {
  exchange.record.end = "finished";
  sendBody(exchange.response, refused);
}

/** The head leaves at once, before the first token is there: queue and prefill are silent. */
function streamHead({ response, profile, request, record }: Exchange): void {
  record.status = 200;
  const echoed = profile.id === "router" ? request.headers["x-request-id"] : undefined;
  response.writeHead(200, {
    date: new Date().toUTCString(),
    server: "uvicorn",
    ...(typeof echoed === "string" ? { "x-request-id": echoed } : {}),
    "content-type": "text/event-stream; charset=utf-8",
    vary: "Origin",
    ...(request.headers.connection === "close" ? { connection: "close" } : {}),
    "transfer-encoding": "chunked",
  });
  response.flushHeaders();
}

/** Waits; false = the client left meanwhile. */
function stays({ response }: Exchange, ms: number): Promise<boolean> {
  if (ms === 0) return Promise.resolve(!response.destroyed);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(!response.destroyed), ms);
    response.once("close", () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
