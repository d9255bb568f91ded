/**
 * What changes on the wire from one server to the next, as data. Sources are sections of the wire notes the project is
 * built on (A3 = chat frames, A4 = reasoning fields, B1 = error bodies, B2 = overflow wordings, C = metrics, G = others).
 */
export type ProfileId =
  | "v082"
  | "v0100"
  | "v0102"
  | "v0111"
  | "v0150"
  | "v0160"
  | "v0180"
  | "v0290"
  | "v0320"
  | "rust"
  | "router"
  | "llamacpp"
  | "ollama";

export type WireProfile = {
  id: ProfileId;
  /** What /version says; null = the route is not there. */
  version: string | null;
  engine: "vllm" | "llamacpp" | "ollama";
  errorBody: "flat" | "nested" | "string-code" | "error-string";
  /** Messages end in ` (parameter=.., value=..)` and `param` is filled. */
  namesParameter: boolean;
  overflow:
    | "none-suffix"
    | "requested"
    | "input-tokens"
    | "you-passed"
    | "output-and-prompt"
    | "llamacpp"
    | "truncates";
  reasoningField: "reasoning_content" | "both" | "reasoning";
  /** Raw JSON members that follow `choices` in the frame with the role. */
  roleExtras: string;
  /** Raw JSON members that follow `finish_reason` in the choices of later frames. */
  deltaExtras: string;
  /** `usage` on every frame carries `completion_tokens_details`. */
  usageDetails: boolean;
  fingerprint: string | null;
  /** Code and type of an error frame inside a stream. */
  midStreamError: { code: number; type: string };
  tokenize: boolean;
  metrics: "0.8" | "0.9" | "0.11" | null;
  healthWhenDead: number;
  wrongContentTypeStatus: 400 | 415;
  guidedFields: boolean;
  structuredOutputs: boolean;
  refusesN: boolean;
  /** Models cards carry max_model_len. */
  showsContextLength: boolean;
};

const OLDEST: WireProfile = {
  id: "v082",
  version: "0.8.2",
  engine: "vllm",
  errorBody: "flat",
  namesParameter: false,
  overflow: "requested",
  reasoningField: "reasoning_content",
  roleExtras: "",
  deltaExtras: "",
  usageDetails: false,
  fingerprint: null,
  midStreamError: { code: 400, type: "BadRequestError" },
  tokenize: true,
  metrics: "0.8",
  healthWhenDead: 200,
  wrongContentTypeStatus: 415,
  guidedFields: true,
  structuredOutputs: false,
  refusesN: false,
  showsContextLength: true,
};

const V0100: WireProfile = {
  ...OLDEST,
  id: "v0100",
  version: "0.10.0",
  overflow: "none-suffix",
  metrics: "0.9",
  healthWhenDead: 500,
  wrongContentTypeStatus: 400,
};
const V0102: WireProfile = {
  ...V0100,
  id: "v0102",
  version: "0.10.2",
  errorBody: "nested",
  overflow: "input-tokens",
  roleExtras: ',"prompt_token_ids":null',
  deltaExtras: ',"token_ids":null',
};
const V0111: WireProfile = {
  ...V0102,
  id: "v0111",
  version: "0.11.1",
  reasoningField: "both",
  metrics: "0.11",
  healthWhenDead: 503,
  structuredOutputs: true,
};
const V0150: WireProfile = {
  ...V0111,
  id: "v0150",
  version: "0.15.0",
  namesParameter: true,
  midStreamError: { code: 500, type: "InternalServerError" },
  guidedFields: false,
};
const V0160: WireProfile = {
  ...V0150,
  id: "v0160",
  version: "0.16.0",
  overflow: "you-passed",
  reasoningField: "reasoning",
};
const V0180: WireProfile = { ...V0160, id: "v0180", version: "0.18.0", overflow: "output-and-prompt" };
const V0290: WireProfile = { ...V0180, id: "v0290", version: "0.29.0" };
const V0320: WireProfile = {
  ...V0290,
  id: "v0320",
  version: "0.32.0",
  roleExtras: ',"prompt_token_ids":null,"prompt_text":null',
  usageDetails: true,
  fingerprint: "vllm-0.32.0-c5b4538c",
};
const RUST: WireProfile = {
  ...V0320,
  id: "rust",
  version: "0.33.0",
  errorBody: "string-code",
  namesParameter: false,
  tokenize: false,
};
const ROUTER: WireProfile = {
  ...V0180,
  id: "router",
  version: null,
  errorBody: "error-string",
  tokenize: true,
  metrics: null,
  showsContextLength: false,
};
const LLAMACPP: WireProfile = {
  ...OLDEST,
  id: "llamacpp",
  version: null,
  engine: "llamacpp",
  errorBody: "nested",
  overflow: "llamacpp",
  fingerprint: "b6123-4227c9be4",
  tokenize: false,
  metrics: null,
  healthWhenDead: 503,
  refusesN: true,
  showsContextLength: false,
};
const OLLAMA: WireProfile = {
  ...LLAMACPP,
  id: "ollama",
  engine: "ollama",
  overflow: "truncates",
  reasoningField: "reasoning",
  fingerprint: "fp_ollama",
};

export const WIRE_PROFILES: Record<ProfileId, WireProfile> = {
  v082: OLDEST,
  v0100: V0100,
  v0102: V0102,
  v0111: V0111,
  v0150: V0150,
  v0160: V0160,
  v0180: V0180,
  v0290: V0290,
  v0320: V0320,
  rust: RUST,
  router: ROUTER,
  llamacpp: LLAMACPP,
  ollama: OLLAMA,
};
