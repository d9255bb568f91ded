import type { Socket } from "node:net";
import { refusal } from "../errors.ts";
import { sendBody } from "../send-body.ts";
import type { Scenario } from "../types.ts";
import { afterTokens, pauseAfter } from "../wire-steps.ts";
import { numberOption, stillFails } from "./option.ts";

const BUSY =
  "The engine is currently busy and cannot accept new requests. Please try again later or on a different instance.";
const BACKLOG =
  "The engine has reached its prefill token backlog limit. Please try again later or on a different instance.";

const busy = (name: string, about: string, source: string, message: string): Scenario => ({
  name,
  behaviour: 30,
  about: `${about} (option times)`,
  source,
  profile: "v0290",
  refuse: ({ profile, hit, options }) =>
    stillFails(options, hit) ? refusal(profile, { status: 503, message, type: "Service Unavailable" }) : undefined,
});

/** A gateway's refusal with Retry-After; `after` seconds from the options, as seconds or as a date. */
const gateway = (name: string, status: number, dated: boolean): Scenario => ({
  name,
  behaviour: 30,
  about: `${status} with Retry-After as ${dated ? "a date" : "seconds"} (options times, after)`,
  source: "B6: gateways such as LiteLLM, Envoy, nginx",
  profile: "router",
  refuse: ({ hit, options }) => {
    if (!stillFails(options, hit)) return undefined;
    const after = numberOption(options, "after", 1);
    // A date has whole seconds: round up, or a wait of one second becomes none.
    const value = dated ? new Date(Math.ceil(Date.now() / 1000 + after) * 1000).toUTCString() : String(after);
    const body =
      status === 429 ? '{"error":"Rate limit reached"}' : '{"error":"Model Fin-R1 is temporarily unavailable"}';
    return { status, body, headers: { "retry-after": value } };
  },
});

/** Sockets that have carried a request of the keep-alive race. */
const used = new WeakSet<Socket>();

/** Machines that die, load, hang and hide: behaviours 29 to 36. */
export const MACHINES: Scenario[] = [
  {
    name: "reset-mid-stream",
    behaviour: 29,
    about: "TCP reset after some tokens, no frame (option afterTokens)",
    source: "B4: 0.8.2 - 0.8.4",
    profile: "v082",
    wire: (steps, { options }) => afterTokens(steps, numberOption(options, "afterTokens", 12), [{ type: "reset" }]),
  },
  {
    name: "engine-killed",
    behaviour: 29,
    about: "TCP reset after some tokens, then nobody listens for a while (options afterTokens, ms)",
    source: "B4: the whole process tree is killed",
    profile: "v082",
    wire: (steps, { options, server, response }) => {
      response.once("close", () => server.refuseConnections(numberOption(options, "ms", 1500)));
      return afterTokens(steps, numberOption(options, "afterTokens", 12), [{ type: "reset" }]);
    },
  },
  busy("busy-503", "503 without Retry-After", "B6: PR #49445", BUSY),
  busy("backlog-503", "503 of the prefill backlog", "B6: --max-num-queued-tokens", BACKLOG),
  gateway("router-503-seconds", 503, false),
  gateway("router-503-date", 503, true),
  gateway("router-429-seconds", 429, false),
  gateway("router-429-date", 429, true),
  {
    name: "loading",
    behaviour: 31,
    about: "The connection is refused until the model is loaded (option ms)",
    source: "B7: bound but not listening",
    profile: "v0320",
    onSelect: (server, options) => server.refuseConnections(numberOption(options, "ms", 2000)),
  },
  {
    name: "healthy-before-models",
    behaviour: 31,
    about: "/health says 200 while /v1/models is still empty",
    source: "B7: ready = health and models",
    profile: "v082",
    facts: { models: [] },
  },
  {
    name: "loading-llamacpp",
    behaviour: 31,
    about: "503 Loading model",
    source: "G: llama-server",
    profile: "llamacpp",
    take: ({ response, record, hit, options }) => {
      if (!stillFails(options, hit)) return false;
      record.end = "finished";
      sendBody(response, {
        status: 503,
        body: '{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}',
      });
      return true;
    },
  },
  {
    name: "health-dead-v0111",
    behaviour: 32,
    about: "/health 503, empty body",
    source: "A1: 67244c8 #24897",
    profile: "v0111",
    facts: { health: 503 },
  },
  {
    name: "health-dead-v0100",
    behaviour: 32,
    about: "/health 500, empty body",
    source: "A1: 0.8.5 - 0.10.x",
    profile: "v0100",
    facts: { health: 500 },
  },
  {
    name: "health-hangs",
    behaviour: 32,
    about: "/health never answers",
    source: "conformance list 32",
    profile: "v0180",
    facts: { health: "hangs" },
  },
  {
    name: "silent-prefill",
    behaviour: 33,
    about: "The head comes at once, the first frame much later (option ms)",
    source: "A3: queue and prefill are silent",
    profile: "v0320",
    plan: (plan, { options }) => ({ ...plan, delayMs: numberOption(options, "ms", 3000) }),
  },
  {
    name: "silent-forever",
    behaviour: 33,
    about: "The head comes, and nothing after it",
    source: "A3: queue without a limit",
    profile: "v0320",
    wire: () => [{ type: "hang" }],
  },
  {
    name: "silent-mid-stream",
    behaviour: 33,
    about: "Silence between two tokens, then it goes on (options afterTokens, ms)",
    source: "conformance list 33",
    profile: "v0320",
    wire: (steps, { options }) =>
      pauseAfter(steps, numberOption(options, "afterTokens", 12), numberOption(options, "ms", 3000)),
  },
  {
    name: "hang-mid-stream",
    behaviour: 33,
    about: "Silence for ever after some tokens (option afterTokens)",
    source: "conformance list 33",
    profile: "v0320",
    wire: (steps, { options }) => afterTokens(steps, numberOption(options, "afterTokens", 12), [{ type: "hang" }]),
  },
  {
    name: "endless",
    behaviour: 34,
    about: "A reply that goes on until the client leaves (option rate); the slot is free when it has",
    source: "B8; e2e/recorded/49-disconnect.jsonl",
    profile: "v0320",
    plan: (plan, { options }) => {
      options.rate ??= 50;
      return {
        ...plan,
        choices: plan.choices.map((choice) => ({
          ...choice,
          text: `<think>\n${"逐年折现，再逐年核对。\n".repeat(1500)}`,
        })),
      };
    },
  },
  {
    name: "keep-alive-race",
    behaviour: 35,
    about: "A reused connection is reset before any byte of the answer",
    source: "B8: idle keep-alive of 5 s",
    profile: "v0320",
    take: ({ request, record }) => {
      if (!used.has(request.socket)) {
        used.add(request.socket);
        return false;
      }
      record.end = "reset";
      request.socket.resetAndDestroy();
      return true;
    },
  },
  {
    name: "closed-before-first-byte",
    behaviour: 36,
    about: "The connection is closed without an answer, once (option times)",
    source: "conformance list 36",
    profile: "v0320",
    take: ({ request, record, hit, options }) => {
      if (record.path !== "/v1/chat/completions" || !stillFails(options, hit, 1)) return false;
      record.end = "reset";
      request.socket.destroy();
      return true;
    },
  },
  ...[408, 425].map(
    (status): Scenario => ({
      name: `retryable-${status}`,
      behaviour: 36,
      about: `${status}, which may be repeated (option times)`,
      source: "conformance list 36",
      profile: "router",
      refuse: ({ hit, options }) =>
        stillFails(options, hit, 1) ? { status, body: '{"error":"try again"}' } : undefined,
    }),
  ),
  {
    name: "never-repeat-422",
    behaviour: 36,
    about: "422, which must not be repeated",
    source: "B3: UnprocessableEntity",
    profile: "v0320",
    refuse: ({ profile }) =>
      refusal(profile, { status: 422, message: "The request cannot be processed.", type: "UnprocessableEntityError" }),
  },
];
