import { z } from "zod";
import { language } from "../runs/schema.ts";
import { INPUT_TYPES } from "../workspaces/define-workspace.ts";

const inputValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.array(z.string()))]);

const inputView = z.object({
  name: z.string(),
  type: z.enum(INPUT_TYPES),
  label: z.string(),
  required: z.boolean(),
  help: z.string().optional(),
  placeholder: z.string().optional(),
  unit: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  default: inputValue.optional(),
  maxLength: z.int().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  advanced: z.boolean().optional(),
  half: z.boolean().optional(),
  when: z
    .object({ field: z.string(), oneOf: z.array(z.string()) })
    .optional()
    .describe("asked for only while that field holds one of these"),
});

const contractValue = z.object({
  id: z.string(),
  label: z.string(),
  tone: z.enum(["pass", "warn", "fail", "none"]),
  words: z.array(z.string()).describe("what may stand for it in an answer"),
});

const contractView = z.object({
  kind: z.enum(["verdict", "grade", "choice", "number", "text", "none"]),
  unit: z.string().optional(),
  issueList: z.boolean().optional(),
  sections: z.boolean().optional().describe("the answer names rationale, evidence, assumptions and what is missing"),
  turns: z.string().optional().describe("an input that holds a dialogue, a turn a line"),
  code: z.boolean().optional().describe("the answer is a program"),
  followUp: z.boolean().optional().describe("further questions over the same material are usual"),
  table: z
    .object({
      columns: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          labels: z.array(z.string()),
          kind: z.enum(["quote", "state"]).optional(),
          states: z.array(contractValue).optional(),
        }),
      ),
      graph: z.object({ from: z.string(), to: z.string() }).optional(),
    })
    .optional()
    .describe("a table the answer holds, its columns in this order"),
  values: z.array(contractValue).optional().describe("what may stand in the box"),
});

export const workspaceView = z.object({
  id: z.string(),
  icon: z.string(),
  title: z.string(),
  summary: z.string(),
  notice: z.string().optional(),
  promptVersion: z.int(),
  inputs: z.array(inputView),
  contract: contractView,
  checks: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      field: z.string().optional(),
      fields: z.array(z.string()).optional(),
    }),
  ),
  samples: z.array(
    z.object({ id: z.string(), language, title: z.string(), inputs: z.record(z.string(), inputValue.optional()) }),
  ),
});

/** GET /api/workspaces */
export const workspacesResponse = z.object({ workspaces: z.array(workspaceView) });

/** POST /api/workspaces/{id}/preview: what would be sent, without sending it. */
export const previewRequest = z.strictObject({
  inputs: z.record(z.string(), z.unknown()),
  language: language.optional(),
});
export const previewResponse = z.object({
  prompt: z
    .string()
    .nullable()
    .describe("the user message exactly as a run would send it; null while a value is wrong"),
  promptVersion: z.int(),
  contract: contractView.nullable(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
});
