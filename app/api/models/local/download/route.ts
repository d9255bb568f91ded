import { handle, json, readJson } from "#lib/http/respond.ts";
import { describeDownload } from "#lib/model/local/describe-local.ts";
import { discardDownload, pauseDownload, resumeDownload, startDownload } from "#lib/model/local/downloads.ts";
import { requireLocalModels } from "#lib/model/local/manage-files.ts";
import { changeDownloadRequest, downloadResponse, startDownloadRequest } from "#lib/model/local/schema.ts";

/** Starts the download; what is in its way is the download's `problem`. GET /api/models/local tells how it goes. */
export const POST = handle(async (request) => {
  requireLocalModels();
  const { known, url = "", sha256 = null } = await readJson(request, startDownloadRequest);
  const download = await startDownload(known === undefined ? { url, sha256 } : { known });
  return json(downloadResponse, { download: describeDownload(download) }, 201);
});

/** Pauses it, or goes on where it was. */
export const PATCH = handle(async (request) => {
  requireLocalModels();
  const { action } = await readJson(request, changeDownloadRequest);
  const download = await (action === "pause" ? pauseDownload() : resumeDownload());
  return json(downloadResponse, { download: describeDownload(download) });
});

/** Forgets it and deletes what has come. */
export const DELETE = handle(async () => {
  await discardDownload();
  return new Response(null, { status: 204 });
});
