import { z } from "zod";
import { errorDetails } from "../../runs/schema.ts";
import { FILE_PROBLEMS } from "./file-problem.ts";
import { HUB_PROBLEMS } from "./hub-problem.ts";

/** The wire shapes of /api/models/local: this machine's model files and its one download. */
export const fileProblem = z.object({ code: z.enum(FILE_PROBLEMS), message: z.string(), details: errorDetails });
export const hubProblem = z.object({ code: z.enum(HUB_PROBLEMS), message: z.string(), details: errorDetails });
export const downloadPhase = z.enum(["running", "verifying", "paused", "failed"]);

export const ggufHeader = z.object({
  architecture: z.string(),
  name: z.string().nullable(),
  parameters: z.number().nullable(),
  quantisation: z.string().nullable(),
  contextLength: z.number().nullable(),
  hasChatTemplate: z.boolean(),
  licence: z.string().nullable(),
});

export const localFile = z.object({
  /** Its endpoint is `local-` and this. */
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  source: z.enum(["built-in", "environment", "file", "download"]),
  /** In the models folder: removing it deletes it. */
  inFolder: z.boolean(),
  isTestModel: z.boolean(),
  bytes: z.number(),
  /** Hex; null while it is being computed: `hashed` says how many bytes are done. */
  sha256: z.string().nullable(),
  hashed: z.number().nullable(),
  /** What its hash is on our list; null: unknown. */
  knownAs: z.string().nullable(),
  header: ggufHeader,
  problem: fileProblem.nullable(),
  memoryNeeded: z.number(),
});
export type LocalFile = z.infer<typeof localFile>;

const offer = z.object({
  id: z.string(),
  name: z.string(),
  isFinR1: z.boolean(),
  repo: z.string(),
  revision: z.string(),
  file: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  licence: z.string(),
  url: z.string(),
  memoryNeeded: z.number(),
  /** A file of this hash is on this machine already. */
  here: z.boolean(),
});
export type Offer = z.infer<typeof offer>;

export const download = z.object({
  name: z.string(),
  file: z.string(),
  host: z.string(),
  phase: downloadPhase,
  /** Bytes of the file (0 until the hub has said) and how many are fetched, or hashed while verifying. */
  bytes: z.number(),
  done: z.number(),
  speed: z.object({ perSecond: z.number(), secondsLeft: z.number() }).nullable(),
  problem: hubProblem.nullable(),
});
export type DownloadState = z.infer<typeof download>;

export const localResponse = z.object({
  /** False with LOCAL_MODEL=off: nothing is served or fetched here. */
  enabled: z.boolean(),
  files: z.array(localFile),
  /** Where files may be dropped, on the server. */
  folder: z.string(),
  threads: z.int().nullable(),
  /** As many as may be asked for: this machine's logical processors. */
  maxThreads: z.int(),
  memory: z.number(),
  freeDisk: z.number(),
  hub: z.string(),
  offers: z.array(offer),
  download: download.nullable(),
});
export type LocalResponse = z.infer<typeof localResponse>;

const path = z.string().trim().min(1).max(4000);

export const localSettingsRequest = z.strictObject({ threads: z.int().min(1).max(1024).nullable() });
export const startEngineRequest = z.strictObject({ model: z.string().min(1).max(100) });
export const localPathRequest = z.strictObject({ path });
export const inspectedFile = z.object({
  fileName: z.string(),
  bytes: z.number(),
  header: ggufHeader.nullable(),
  problem: fileProblem.nullable(),
  memoryNeeded: z.number(),
});
export type InspectedFile = z.infer<typeof inspectedFile>;
export const localFileResponse = z.object({ file: localFile });

/** "accept": serve the file as it is now. "look-again": read it anew. */
export const changeFileRequest = z.strictObject({ action: z.enum(["accept", "look-again"]) });

export const startDownloadRequest = z
  .strictObject({
    known: z.string().min(1).max(100).optional().describe("a file of the list"),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4000)
      .optional()
      .describe("or the address of a .gguf file"),
    sha256: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
      .nullable()
      .optional()
      .describe("what the file at the address must be"),
    licenceAccepted: z.literal(true, { error: "must be true: read the file's licence and accept it first" }),
  })
  .refine(({ known, url }) => (known === undefined) !== (url === undefined), {
    message: "give either a file of the list or an address",
    path: ["known"],
  });
export const changeDownloadRequest = z.strictObject({ action: z.enum(["pause", "resume"]) });
export const downloadResponse = z.object({ download });

/** Can the file be fetched from here? `problem` null: yes. */
export const hubRequest = z.strictObject({ known: z.string().min(1).max(100) });
export const hubResponse = z.object({ host: z.string(), problem: hubProblem.nullable() });
export type HubResponse = z.infer<typeof hubResponse>;
