import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "../errors.ts";
import { REPLY_FLAGS, type Value } from "../reply/types.ts";

/** The wire shapes of http-api.md; requests and responses are validated by these and openapi.json is made from them. */
export const RUN_STATUSES = ["queued", "running", "done", "stopped", "interrupted", "failed"] as const;
export const runStatus = z.enum(RUN_STATUSES);
export type RunStatus = z.infer<typeof runStatus>;

export const language = z.enum(["zh", "en", "ja"]);
export type Language = z.infer<typeof language>;

export const sampling = z.strictObject({
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().gt(0).max(1).optional(),
  repetition_penalty: z.number().gt(0).max(2).optional(),
  max_tokens: z.int().min(1).max(1_000_000).optional(),
  seed: z.int().min(0).optional(),
});

export const value: z.ZodType<Value> = z.lazy(() =>
  z.object({
    kind: z.enum(["number", "range", "choice", "verdict", "list", "text"]),
    number: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string().optional(),
    currency: z.string().optional(),
    percent: z.boolean().optional(),
    choices: z.array(z.string()).optional(),
    verdict: z.string().optional(),
    parts: z.array(value).optional(),
  }),
);

export const boxed = z.object({
  raw: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  value: value.nullable(),
});

export const finding = z.object({
  check: z.string(),
  verdict: z.enum(["pass", "fail", "not-checkable"]),
  message: z.string(),
  start: z.int(),
  end: z.int(),
  expected: z.string().optional(),
  got: z.string().optional(),
  place: z
    .object({ start: z.int(), end: z.int() })
    .optional()
    .describe("the written number that is wrong, inside start and end"),
  source: z
    .object({ field: z.string(), start: z.int(), end: z.int(), words: z.string() })
    .optional()
    .describe("where the inputs hold what this speaks of: UTF-16 positions in a field, a table as lines with tabs"),
  usedAgain: z
    .array(z.object({ start: z.int(), end: z.int(), holds: z.boolean() }))
    .optional()
    .describe("later computations that take up the wrong number; holds: what they show is right all the same"),
});

export const finish = z.enum(["stop", "length", "stopped", "interrupted", "error", "unknown"]);

export const reply = z.object({
  index: z.int(),
  raw: z.string(),
  thinking: z.string(),
  answer: z.string(),
  boxed: z.array(boxed),
  thinkingBoxed: z.array(boxed),
  final: boxed.nullable(),
  candidate: boxed.nullable(),
  finish,
  flags: z.array(z.enum(REPLY_FLAGS)),
  findings: z.array(finding),
  corrected: value.nullable(),
  checksVersion: z.string().optional().describe("which checks found them, in which version: arithmetic@1 quotes@1"),
});

export const errorCode = z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]);

const place = z
  .object({ reply: z.int(), start: z.int(), end: z.int(), text: z.string() })
  .describe("a computation: UTF-16 positions in the raw text of that reply");

export const votes = z
  .object({
    groups: z
      .array(
        z.object({
          value: value.nullable(),
          text: z.string().describe("as the first of them boxed it; empty for the replies without a box"),
          texts: z.array(z.string()).describe("every spelling in the group"),
          members: z.array(z.int()).describe("indexes of replies"),
          parting: z
            .object({ own: place.nullable(), leading: place.nullable() })
            .nullable()
            .describe("the first step where its first reply and the first reply of the largest group part"),
        }),
      )
      .describe("largest first; the replies without a box last"),
    agreement: z.number().describe("share of all replies in the largest group, 0 to 1"),
    outliers: z.array(z.int()).describe("indexes of replies outside the largest group; empty where it ties"),
    tied: z.boolean(),
  })
  .describe("which of several replies say the same, unit-aware");

export const errorDetails = z.record(z.string(), z.union([z.string(), z.number()]));

export const errorBody = z.object({
  code: errorCode,
  message: z.string(),
  hint: z.string(),
  reason: z
    .string()
    .optional()
    .describe("finer than the code: why a document was refused, why this machine's engine failed"),
  details: errorDetails.optional().describe("the figures of the reason"),
});

export const twin = z
  .object({
    runId: z.string(),
    messageId: z.string(),
    language: language.nullable(),
    status: runStatus,
    own: z.string().nullable().describe("what this run boxed; of several replies the majority's"),
    text: z.string().nullable().describe("what the other one boxed"),
    outcome: z.enum(["waiting", "same", "different", "not-comparable"]),
    rule: z.string().describe("what decided: number, verdict, no-box, free-text, unit, no-majority ..."),
    marked: z
      .object({ own: z.boolean(), twin: z.boolean() })
      .describe("whose own findings call the boxed value wrong: two that agree may both be"),
    parting: z
      .object({ own: place.nullable(), leading: place.nullable() })
      .nullable()
      .describe("where they part; leading: in the other run"),
  })
  .describe("the same task asked in another language");
export type Twin = z.infer<typeof twin>;

const ms = z.int().describe("milliseconds since 1970 UTC");

export const run = z.object({
  id: z.string(),
  conversationId: z.string(),
  messageId: z.string().describe("the assistant message this run writes"),
  workspace: z.string().nullable(),
  template: z
    .object({ id: z.string(), version: z.int() })
    .nullable()
    .describe("of the prompt library: as it was when asked; prompt.user holds the exact words"),
  promptVersion: z.int().nullable().describe("of the workspace's prompt"),
  language: language.nullable().describe("of the task prompt"),
  status: runStatus,
  createdAt: ms,
  startedAt: ms.nullable(),
  finishedAt: ms.nullable(),
  model: z.object({
    endpoint: z.string(),
    name: z.string(),
    profile: z.string(),
    engine: z.string().nullable(),
    contextLength: z.int().nullable(),
    local: z
      .object({
        testModel: z.boolean().describe("the built-in tiny-fin: not Fin-R1, its figures are often wrong"),
        quantisation: z.string().nullable(),
        sha256: z.string().nullable().describe("of the file"),
        threads: z.int().nullable(),
        library: z.string(),
      })
      .nullable()
      .describe("the engine of this machine; null for servers"),
  }),
  preset: z.enum(["demo", "evaluation"]).nullable(),
  sampling,
  prompt: z.object({ system: z.string().nullable(), user: z.string() }),
  replies: z.array(reply),
  votes: votes.nullable().describe("null for one reply, and until all are over"),
  twin: twin.nullable(),
  usage: z.object({ promptTokens: z.int(), completionTokens: z.int() }).nullable(),
  timing: z
    .object({
      firstTokenMs: z.int(),
      totalMs: z.int(),
      tokensPerSecond: z.number().nullable(),
      /** How long the first reply thought, for "Thought for 18 s"; null when it did not. */
      thinkingMs: z.int().nullable(),
    })
    .nullable(),
  error: errorBody.nullable(),
  continuedFrom: z.string().nullable(),
  prefixLength: z.int().nullable().describe("UTF-16 length of the text taken over from the run it goes on from"),
  lastSeq: z.int().describe("sequence number of the newest event"),
});
export type Run = z.infer<typeof run>;

const MAX_PROMPT = 2_000_000;

export const startRunRequest = z
  .strictObject({
    prompt: z.string().min(1).max(MAX_PROMPT).optional(),
    workspace: z.string().min(1).max(100).optional(),
    template: z.string().min(1).max(100).optional().describe("id in the prompt library; with inputs"),
    templateVersion: z.int().min(1).optional().describe("the newest otherwise"),
    inputs: z.record(z.string(), z.unknown()).optional(),
    conversationId: z.string().min(1).max(100).optional(),
    parentId: z
      .string()
      .min(1)
      .max(100)
      .nullable()
      .optional()
      .describe("message to branch from; null starts a new root"),
    language: language.optional(),
    profile: z.string().min(1).max(100).optional(),
    endpoint: z.string().min(1).max(100).optional().describe("id of a saved endpoint; the default one otherwise"),
    preset: z.enum(["demo", "evaluation"]).optional(),
    sampling: sampling.optional(),
    n: z.int().min(1).max(16).optional(),
  })
  .refine((r) => [r.prompt, r.workspace, r.template].filter((given) => given !== undefined).length === 1, {
    message: "give either prompt, or workspace or template with inputs",
    path: ["prompt"],
  });
export type StartRunRequest = z.infer<typeof startRunRequest>;

export const continueRunRequest = z.strictObject({ how: z.enum(["answer-now", "more-budget", "resume"]) });
export type ContinueRunRequest = z.infer<typeof continueRunRequest>;

export const startTwinRequest = z.strictObject({
  language: language.optional().describe("Chinese for a task asked in English, else English"),
});
export type StartTwinRequest = z.infer<typeof startTwinRequest>;
