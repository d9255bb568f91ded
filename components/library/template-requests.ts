import { callApi } from "#lib/http/call-api.ts";
import type {
  CreateTemplateRequest,
  ImportedTemplate,
  ImportTemplatesRequest,
  Template,
  TemplateBody,
} from "#lib/templates/schema.ts";

const pathOf = (id: string) => `/api/templates/${encodeURIComponent(id)}`;

/** Rejects with ApiError, as all of these. */
export async function createTemplate(request: CreateTemplateRequest): Promise<Template> {
  return (await callApi<{ template: Template }>("/api/templates", { method: "POST", body: request })).template;
}

export async function saveTemplate(id: string, baseVersion: number, body: TemplateBody): Promise<Template> {
  const saved = await callApi<{ template: Template }>(pathOf(id), { method: "PATCH", body: { baseVersion, body } });
  return saved.template;
}

export async function fetchVersion(id: string, version: number): Promise<Template> {
  return (await callApi<{ template: Template }>(`${pathOf(id)}?version=${version}`)).template;
}

export async function deleteTemplate(id: string): Promise<void> {
  await callApi(pathOf(id), { method: "DELETE" });
}

/** `file` is what the person picked, unread: the server says what is wrong with it. */
export async function importTemplates(
  mode: ImportTemplatesRequest["mode"],
  file: unknown,
): Promise<ImportedTemplate[]> {
  const body = { mode, file };
  return (await callApi<{ imported: ImportedTemplate[] }>("/api/templates/import", { method: "POST", body })).imported;
}
