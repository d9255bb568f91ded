import { callApi } from "#lib/http/call-api.ts";
import type { HubResponse, InspectedFile } from "#lib/model/local/schema.ts";

const ROOT = "/api/models/local";
const filePath = (id: string) => `${ROOT}/files/${encodeURIComponent(id)}`;

/** Each rejects with ApiError. */
export const inspectFile = (path: string) =>
  callApi<InspectedFile>(`${ROOT}/inspect`, { method: "POST", body: { path } });
export const addFile = (path: string) => callApi(`${ROOT}/files`, { method: "POST", body: { path } });
export const removeFile = (id: string) => callApi(filePath(id), { method: "DELETE" });
export const changeFile = (id: string, action: "accept" | "look-again") =>
  callApi(filePath(id), { method: "PATCH", body: { action } });
export const startEngine = (model: string) => callApi(`${ROOT}/engine`, { method: "POST", body: { model } });
export const saveThreads = (threads: number | null) => callApi(ROOT, { method: "PATCH", body: { threads } });
export const askHub = (known: string, signal: AbortSignal) =>
  callApi<HubResponse>(`${ROOT}/hub`, { method: "POST", body: { known }, signal });
export const startDownload = (wanted: { known: string } | { url: string; sha256: string | null }) =>
  callApi(`${ROOT}/download`, { method: "POST", body: { ...wanted, licenceAccepted: true } });
export const changeDownload = (action: "pause" | "resume") =>
  callApi(`${ROOT}/download`, { method: "PATCH", body: { action } });
export const discardDownload = () => callApi(`${ROOT}/download`, { method: "DELETE" });
