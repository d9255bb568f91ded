import { callApi } from "#lib/http/call-api.ts";

export type EndpointValues = { name: string; url: string; apiKey: string; modelName: string; profile: string };

/** Saves a new endpoint or changes one. An empty key leaves a saved key as it is. `use` makes a new one the default. Resolves with the id; rejects with ApiError. */
export async function saveEndpoint(id: string | null, values: EndpointValues, use = false): Promise<string | null> {
  const body = {
    url: values.url.trim(),
    name: values.name.trim() || undefined,
    apiKey: values.apiKey || undefined,
    modelName: values.modelName.trim() || (id ? null : undefined),
    profile: values.profile || (id ? null : undefined),
  };
  if (id) {
    await callApi(endpointPath(id), { method: "PATCH", body });
    return id;
  }
  const answer = await callApi<{ endpoint?: { id: string } }>("/api/models", {
    method: "POST",
    body: use ? { ...body, default: true } : body,
  });
  return answer.endpoint?.id ?? null;
}

/** Rejects with ApiError. */
export async function makeDefault(id: string): Promise<void> {
  await callApi(endpointPath(id), { method: "PATCH", body: { default: true } });
}

/** Rejects with ApiError. */
export async function deleteEndpoint(id: string): Promise<void> {
  await callApi(endpointPath(id), { method: "DELETE" });
}

function endpointPath(id: string): string {
  return `/api/models/endpoints/${encodeURIComponent(id)}`;
}
