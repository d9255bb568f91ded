import { z } from "zod";
import { AppError } from "../errors.ts";

/** POST /api/templates/{id}/preview: what would be sent, without sending it. */
export const previewTemplateRequest = z.strictObject({
  inputs: z.record(z.string(), z.unknown()),
  version: z.int().min(1).optional(),
});
export const previewTemplateResponse = z.object({
  prompt: z
    .string()
    .nullable()
    .describe("the user message exactly as a run would send it; null while a value is wrong"),
  promptVersion: z.int().describe("the template's version"),
  problems: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
});

/** A library as a file to save. */
export function templateFileResponse(file: { templates: { body: { title: string } }[] }): Response {
  if (file.templates.length === 0) {
    throw new AppError("not_found", "There is no template to export.", "Make one first.");
  }
  const [only, ...others] = file.templates;
  const name = `${others.length === 0 ? safeName(only?.body.title ?? "") : "templates"}.fin-r1-templates.json`;
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      // A title in Chinese needs the extended form; the plain one is for what does not read it.
      "content-disposition": `attachment; filename="templates.fin-r1-templates.json"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}

const safeName = (title: string) =>
  title
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, " ")
    .trim()
    .slice(0, 80) || "template";
