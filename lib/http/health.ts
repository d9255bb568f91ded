import { z } from "zod";

export const health = z.object({
  status: z.literal("ok"),
  version: z.string(),
  database: z.enum(["sqlite", "postgres"]),
  model: z.object({
    state: z.enum(["none", "connecting", "ready", "unreachable"]),
    name: z.string().optional(),
    contextLength: z.int().nullable().optional(),
    testModel: z.literal(true).optional().describe("the built-in tiny-fin answers: not Fin-R1"),
  }),
});
