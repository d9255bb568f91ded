import { z } from "zod";
import { language } from "../runs/schema.ts";

/** The wire shapes of the prompt library; requests, answers and shared files are validated by these. */
export const VARIABLE_TYPES = ["text", "longtext", "number", "choice", "table"] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

const MAX_PROMPT = 100_000;
const MAX_VARIABLES = 40;
const MAX_TEMPLATES = 500;
/** A shared file, in bytes: far more than a library that people wrote by hand. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

const line = (max: number) => z.string().trim().min(1).max(max);
const ms = z.int().describe("milliseconds since 1970 UTC");

export const templateVariable = z.strictObject({
  name: z.string().min(1).max(40).describe("as it stands in the prompt between {{ and }}"),
  type: z.enum(VARIABLE_TYPES),
  label: line(100),
  help: z.string().max(500).optional(),
  required: z.boolean().optional(),
  options: z
    .array(z.strictObject({ value: line(100), label: line(200) }))
    .max(100)
    .optional(),
  default: z.union([z.string().max(20_000), z.number()]).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().max(40).optional(),
});
export type TemplateVariable = z.infer<typeof templateVariable>;

export const templateContract = z.strictObject({
  kind: z.enum(["verdict", "grade", "choice", "number", "text", "none"]),
  task: z.enum(["number", "choice", "multi-choice", "yes-no", "text"]).optional(),
  unit: z.string().max(40).optional(),
  values: z
    .array(
      z.strictObject({
        id: line(60),
        label: line(100),
        tone: z.enum(["pass", "warn", "fail", "none"]),
        words: z.array(line(100)).min(1).max(60).describe("what may stand for it in an answer"),
      }),
    )
    .max(50)
    .optional()
    .describe("in an order in which a word that holds another comes first"),
  issueList: z.boolean().optional(),
  sections: z.boolean().optional(),
  code: z.boolean().optional(),
});
export type TemplateContract = z.infer<typeof templateContract>;

/** One version of a template: everything a run needs of it. */
export const templateBody = z.strictObject({
  title: line(200),
  description: z.string().max(2000),
  language,
  prompt: z.string().min(1).max(MAX_PROMPT),
  variables: z.array(templateVariable).max(MAX_VARIABLES),
  contract: templateContract,
});
export type TemplateBody = z.infer<typeof templateBody>;

export const templateSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  language,
  version: z.int().describe("the newest"),
  variables: z.int(),
  createdAt: ms,
  updatedAt: ms,
});
export type TemplateSummary = z.infer<typeof templateSummary>;

export const template = z.object({
  id: z.string(),
  /** The version that `body` is; the newest unless another was asked for. */
  version: z.int(),
  newestVersion: z.int(),
  body: templateBody,
  versions: z.array(z.object({ version: z.int(), title: z.string(), createdAt: ms })).describe("newest first"),
  createdAt: ms,
  updatedAt: ms,
});
export type Template = z.infer<typeof template>;

export const templateResponse = z.object({ template });
export const templatesResponse = z.object({ templates: z.array(templateSummary) });

/** POST /api/templates: a new one, written out or made from a workspace or another template. */
export const createTemplateRequest = z
  .strictObject({
    body: templateBody.optional(),
    fromWorkspace: line(100).optional(),
    fromTemplate: line(100).optional(),
    language: language.optional().describe("of the workspace's prompt; zh otherwise"),
    title: line(200).optional().describe("of the copy"),
  })
  .refine((r) => [r.body, r.fromWorkspace, r.fromTemplate].filter((given) => given !== undefined).length === 1, {
    message: "give one of body, fromWorkspace and fromTemplate",
    path: ["body"],
  });
export type CreateTemplateRequest = z.infer<typeof createTemplateRequest>;

/** PATCH /api/templates/{id}: a new version. `baseVersion` is the one that was edited. */
export const saveTemplateRequest = z.strictObject({ baseVersion: z.int().min(1), body: templateBody });
export type SaveTemplateRequest = z.infer<typeof saveTemplateRequest>;

export const FILE_FORMAT = "fin-r1-workbench/templates";

/** What people hand to each other. Unknown members are refused rather than dropped: a newer file says so. */
export const templateFile = z.strictObject({
  format: z.literal(FILE_FORMAT),
  formatVersion: z.literal(1),
  exportedAt: ms,
  templates: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[0-9a-zA-Z-]{1,64}$/)
          .describe("the same in every copy that was not adapted"),
        version: z.int().min(1),
        body: templateBody,
      }),
    )
    .min(1)
    .max(MAX_TEMPLATES),
});
export type TemplateFile = z.infer<typeof templateFile>;

export const IMPORT_MODES = ["preview", "copy", "replace"] as const;
export const importTemplatesRequest = z.strictObject({
  mode: z.enum(IMPORT_MODES).describe("preview: store nothing; replace: a new version where it is here already"),
  file: templateFile,
});
export type ImportTemplatesRequest = z.infer<typeof importTemplatesRequest>;

export const importedTemplate = z.object({
  title: z.string(),
  outcome: z.enum(["new", "copy", "replaced", "unchanged", "exists"]),
  /** The template here; null in a preview of a new one. */
  id: z.string().nullable(),
  version: z.int().nullable(),
});
export type ImportedTemplate = z.infer<typeof importedTemplate>;
export const importTemplatesResponse = z.object({ imported: z.array(importedTemplate) });
