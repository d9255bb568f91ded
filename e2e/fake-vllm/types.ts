import type { IncomingMessage, ServerResponse } from "node:http";
import type { ProfileId, WireProfile } from "./wire-profiles.ts";

export type ChatMessage = { role: string; content: unknown };
/** A chat request as it came: unknown keys are kept and ignored, as vLLM does. */
export type ChatBody = { model?: string; messages: ChatMessage[]; [key: string]: unknown };

export type ScenarioOptions = Record<string, string | number | boolean>;

export type RecordedRequest = {
  id: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  scenario: string;
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt: number | null;
  /** Tokens written so far, all choices. */
  tokens: number;
  status: number | null;
  end: "running" | "finished" | "client-closed" | "reset";
};

/** One choice of a reply, before it is cut into tokens. */
export type ChoicePlan = {
  text: string;
  /** Goes out in the profile's reasoning field; null = no reasoning parser, as Fin-R1 is served. */
  reasoning: string | null;
  /** null = the finish frame is dropped. */
  finish: string | null;
  /** undefined = the member is absent. */
  stopReason: string | number | null | undefined;
  /** What the finish frame's delta holds: nothing, the last token, or no members at all. */
  finishDelta: "empty" | "text" | "bare";
};

export type ReplyPlan = {
  choices: ChoicePlan[];
  /** Tokens carried by one frame (speculative decoding, load). */
  tokensPerFrame: number;
  /** Last reasoning token and first content token in one frame. */
  joinedTransition: boolean;
  /** Extra `"key":value` members of every frame. */
  unknownMembers: Record<string, unknown> | null;
  usage: "asked" | "never" | "in-finish-frame" | "with-details";
  done: boolean;
  /** Silence before the first frame (or the whole body), with the head already sent. */
  delayMs: number;
};

/** What goes on the socket, in order. */
export type Step =
  | { type: "frame"; bytes: string | Uint8Array; tokens: number }
  /** Written by itself and flushed before anything follows: a read of its own at the other end. */
  | { type: "part"; bytes: Uint8Array; tokens: number }
  | { type: "wait"; ms: number }
  | { type: "reset" }
  /** FIN without the last chunk of the transfer encoding. */
  | { type: "cut" }
  /** Nothing more, and the socket stays open. */
  | { type: "hang" };

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  profile: WireProfile;
  options: ScenarioOptions;
  /** How often this scenario has answered a chat request before: 0 at first. */
  hit: number;
  record: RecordedRequest;
  server: ServerControl;
};
export type ChatExchange = Exchange & { body: ChatBody; promptTokens: number };

/** What a scenario may do to the server itself. */
export type ServerControl = {
  /** Refuses connections for so long, then listens again; Infinity = until told. */
  refuseConnections(ms: number): void;
  setScenario(name: string, options?: ScenarioOptions): void;
  /** What a restart does to /metrics. */
  resetCounters(): void;
};

export type Refusal = { status: number; body: string; contentType?: string | null; headers?: Record<string, string> };

export type ModelCard = { id: string; maxModelLength: number | null; parent?: string | null };

/** What the side routes say. `null` = the route is not there (404). */
export type ServerFacts = {
  models: ModelCard[];
  contextLength: number;
  version: string | null;
  tokenize: boolean;
  metrics: WireProfile["metrics"];
  health: number | "hangs";
};

export type Scenario = {
  name: string;
  /** Number in the conformance list, 1 to 47; 0 = the healthy server. */
  behaviour: number;
  about: string;
  /** Section of the wire notes, or the recorded exchange, it is taken from. */
  source: string;
  profile: ProfileId;
  facts?: Partial<ServerFacts>;
  plan?(plan: ReplyPlan, exchange: ChatExchange): ReplyPlan;
  /** Answers instead of a reply; undefined = go on as usual. */
  refuse?(exchange: ChatExchange): Refusal | undefined;
  wire?(steps: Iterable<Step>, exchange: ChatExchange): Iterable<Step>;
  /** Answers any request itself (routes other than chat too); true = it did. */
  take?(exchange: Exchange): boolean;
  onSelect?(server: ServerControl, options: ScenarioOptions): void;
};
