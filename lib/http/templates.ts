import { z } from "zod";
import { AppError } from "../errors.ts";
import { language } from "../runs/schema.ts";
import { previewRequest } from "./workspaces.ts";

/** POST /api/templates/{id}/preview: what would be sent, without sending it; answered like a workspace's. */
export const previewTemplateRequest = previewRequest.extend({
  version: z.int().min(1).optional().describe("the newest otherwise"),
  language: language.optional().describe("as for a workspace; a template's prompt is in its own language"),
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
