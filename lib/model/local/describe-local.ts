import { availableParallelism } from "node:os";
import path from "node:path";
import { getConfig } from "../../config.ts";
import { askHub } from "./ask-hub.ts";
import { currentDownload, type Download } from "./downloads.ts";
import { hashProgress } from "./file-facts.ts";
import { freeSpace, totalMemory } from "./free-space.ts";
import { downloadUrl, findKnownFile, KNOWN_FILES, memoryNeeded } from "./known-files.ts";
import { modelsFolder } from "./machine-state.ts";
import { isInFolder } from "./manage-files.ts";
import type { DownloadState, HubResponse, LocalFile, LocalResponse } from "./schema.ts";
import { listLocalModels, noSuchModel, readThreads } from "./store.ts";
import type { LocalModel } from "./types.ts";

/** The model files of this machine, what can be fetched, and how the one download stands. */
export async function describeLocal(): Promise<LocalResponse> {
  const { enabled, hub } = getConfig().local;
  const [models, threads, download, freeDisk] = await Promise.all([
    listLocalModels(),
    readThreads(),
    currentDownload(),
    freeSpace(modelsFolder()),
  ]);
  return {
    enabled,
    files: models.map(describeFile),
    folder: modelsFolder(),
    threads,
    maxThreads: availableParallelism(),
    memory: totalMemory(),
    freeDisk,
    hub: new URL(hub).host,
    offers: KNOWN_FILES.map((file) => ({
      ...file,
      url: downloadUrl(hub, file),
      memoryNeeded: memoryNeeded(file.bytes),
      here: models.some(({ sha256 }) => sha256 === file.sha256),
    })),
    download: download && describeDownload(download),
  };
}

export function describeFile(model: LocalModel): LocalFile {
  return {
    id: model.id,
    name: model.name,
    fileName: path.basename(model.path),
    source: model.source,
    inFolder: isInFolder(model.path),
    isTestModel: model.isTestModel,
    bytes: model.bytes,
    sha256: model.sha256,
    hashed: hashProgress(model.path),
    knownAs: model.knownAs,
    header: model.header,
    problem: model.problem,
    memoryNeeded: memoryNeeded(model.bytes),
  };
}

export function describeDownload({ name, file, url, phase, bytes, done, speed, problem }: Download): DownloadState {
  return { name, file, host: new URL(url).host, phase, bytes, done, speed, problem };
}

/** Asks the hub for a file of our list, 5 s at most. Throws `not_found`. */
export async function reachHub(known: string): Promise<HubResponse> {
  const file = findKnownFile(known);
  if (!file) throw noSuchModel();
  const url = downloadUrl(getConfig().local.hub, file);
  const answer = await askHub({ task: "check", url, bytes: file.bytes }).answer;
  return { host: new URL(url).host, problem: "problem" in answer ? answer.problem : null };
}
