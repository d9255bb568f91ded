import { z } from "zod";
import { errorBody, errorCode, errorDetails } from "../runs/schema.ts";
import { ENGINE_FAILURES } from "./local/engine/engine-failure.ts";

/** The wire shapes of /api/models. No shape has a place for a key. */
export const endpointState = z.enum(["none", "connecting", "ready", "unreachable"]);
export type EndpointState = Exclude<z.infer<typeof endpointState>, "none">;

export const servedModel = z.object({
  name: z.string(),
  profile: z.string(),
  contextLength: z.int().nullable(),
});

export const endpoint = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  state: endpointState.exclude(["none"]),
  default: z.boolean(),
  models: z.array(servedModel),
  /** The model and profile that were fixed for it; null = the server's first and a guess from its name. */
  modelName: z.string().nullable(),
  profile: z.string().nullable(),
  hasKey: z.boolean(),
  /** False for the one from the environment: it is changed there. */
  editable: z.boolean(),
  engine: z.string().nullable(),
  countsTokens: z.boolean(),
  error: errorBody.nullable(),
  local: z
    .object({
      modelId: z.string(),
      isTestModel: z.boolean().describe("the built-in tiny-fin: not Fin-R1, its figures are often wrong"),
      quantisation: z.string().nullable(),
      sha256: z.string().nullable().describe("of the file; null while it is being hashed"),
      threads: z.int().nullable(),
      phase: z.enum(["absent", "loading", "self-test", "ready", "failed"]).describe("absent: loaded when it is used"),
      progress: z.number().nullable().describe("of loading, 0 to 1"),
      reason: z.string().nullable().describe("one sentence where it failed"),
      failure: z
        .object({ code: z.enum(ENGINE_FAILURES), details: errorDetails })
        .nullable()
        .describe("the same as a code and its figures"),
    })
    .nullable()
    .describe("the engine of this machine; null for servers"),
});
export type Endpoint = z.infer<typeof endpoint>;

const sampling = z.object({
  temperature: z.number().optional(),
  top_p: z.number().optional(),
  repetition_penalty: z.number().optional(),
  max_tokens: z.number().optional(),
  seed: z.number().optional(),
});

export const profile = z.object({
  id: z.string(),
  title: z.string(),
  system: z.string().nullable(),
  tags: z.enum(["think", "thinking", "none"]),
  reasoningField: z.boolean(),
  presets: z.object({ demo: sampling, evaluation: sampling }),
  contextLength: z.int(),
  benchmarks: z.array(z.string()),
  licence: z.string(),
  source: z.string(),
});

export const modelsResponse = z.object({ endpoints: z.array(endpoint), profiles: z.array(profile) });
export type ModelsResponse = z.infer<typeof modelsResponse>;

const name = z.string().trim().min(1).max(100);
const url = z.string().trim().min(1).max(2000);
const apiKey = z.string().trim().max(1000);
const optionalText = z.string().trim().min(1).max(200).nullable();

export const saveEndpointRequest = z.strictObject({
  name: name.optional(),
  url,
  apiKey: apiKey.optional(),
  modelName: optionalText.optional(),
  profile: optionalText.optional(),
  default: z.boolean().optional(),
});
export type SaveEndpointRequest = z.infer<typeof saveEndpointRequest>;

export const updateEndpointRequest = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  apiKey: apiKey.optional(),
  modelName: optionalText.optional(),
  profile: optionalText.optional(),
  default: z.boolean().optional(),
});
export type UpdateEndpointRequest = z.infer<typeof updateEndpointRequest>;

export const savedEndpoint = z.object({ endpoint });

/** Which server to check: a saved endpoint, an address, or an endpoint with another address (its key is then used only on the same host). */
export const checkEndpointRequest = z
  .strictObject({
    endpoint: z.string().min(1).max(100).optional(),
    url: url.optional(),
    apiKey: apiKey.optional(),
    modelName: optionalText.optional(),
    profile: optionalText.optional(),
  })
  .refine((request) => request.endpoint !== undefined || request.url !== undefined, {
    message: "give an endpoint's id or a url",
    path: ["url"],
  });
export type CheckEndpointRequest = z.infer<typeof checkEndpointRequest>;

export const checkFinding = z.object({
  /** Stable id; pages name it in the reader's language. */
  check: z.string(),
  /** Which sentence it is, with `details` as its figures: pages say it in the reader's language. */
  code: z.string().optional(),
  /** The sentence is this error of the server's; `code` is then its reason, where it has one. */
  error: errorCode.optional(),
  verdict: z.enum(["pass", "warn", "fail"]),
  message: z.string(),
  /** The exact flag or setting that mends it. */
  fix: z.string().optional(),
  /** The figures of the message. */
  details: errorDetails.optional(),
});
export type CheckFinding = z.infer<typeof checkFinding>;

export const checkEndpointResponse = z.object({ findings: z.array(checkFinding) });
