import { z } from "zod";
import { reply } from "../runs/schema.ts";

const MAX_TEXT = 4_000_000;

/** POST /api/checks: parse and check any text, no model involved. */
export const checkTextRequest = z.strictObject({
  raw: z.string().max(MAX_TEXT),
  finish: z.enum(["stop", "length", "stopped", "interrupted", "error", "unknown"]).optional(),
  workspace: z.string().min(1).max(100).optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
  prompt: z.string().max(MAX_TEXT).optional(),
  language: z.enum(["zh", "en", "ja"]).optional(),
  task: z.strictObject({ kind: z.enum(["number", "choice", "multi-choice", "yes-no", "text"]) }).optional(),
});

export const checkTextResponse = z.object({ reply });
