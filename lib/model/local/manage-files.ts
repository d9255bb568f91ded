import { access, constants, rm, stat } from "node:fs/promises";
import path from "node:path";
import { getConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { forgetFacts } from "./file-facts.ts";
import { fileProblem, problemOfSystemError } from "./file-problem.ts";
import { inspectFile } from "./inspect-file.ts";
import { memoryNeeded } from "./known-files.ts";
import { idOfPath } from "./list-files.ts";
import { changeMachineState, modelsFolder } from "./machine-state.ts";
import type { InspectedFile } from "./schema.ts";
import { findLocalModel, noSuchModel } from "./store.ts";
import type { LocalModel } from "./types.ts";

/** Throws `conflict` with LOCAL_MODEL=off. */
export function requireLocalModels(): void {
  if (getConfig().local.enabled) return;
  throw new AppError(
    "conflict",
    "Models on this machine are switched off here.",
    "Start without LOCAL_MODEL=off, or connect a model server.",
  );
}

/** What a file on the server is, without adding it. What is wrong with it is its `problem`; throws `bad_request` for a path that is none. */
export async function inspectPath(wanted: string): Promise<InspectedFile> {
  const file = normalise(wanted);
  const nothing = { fileName: path.basename(file), bytes: 0, header: null, memoryNeeded: 0 };
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return { ...nothing, problem: fileProblem("not-a-file") };
    await access(file, constants.R_OK);
    const found = await inspectFile(file);
    return {
      fileName: path.basename(file),
      bytes: stats.size,
      header: "header" in found ? found.header : null,
      problem: "problem" in found ? found.problem : null,
      memoryNeeded: memoryNeeded(stats.size),
    };
  } catch (error) {
    return { ...nothing, problem: problemOfSystemError(error) };
  }
}

/** Adds a file by its path; adding it again is no error. Throws `unreadable_file` when it cannot be served, `bad_request`, `conflict`. */
export async function addFile(wanted: string): Promise<LocalModel> {
  requireLocalModels();
  const { problem } = await inspectPath(wanted);
  if (problem)
    throw new AppError("unreadable_file", problem.message, "Give the path of a GGUF file on the server.", {
      reason: problem.code,
    });
  const file = normalise(wanted);
  await changeMachineState((state) => {
    if (!state.added.includes(file) && path.dirname(file) !== modelsFolder()) state.added.push(file);
  });
  // MODEL_PATH's own file has its own id.
  return (await findLocalModel(idOfPath(file))) ?? (await needed("environment"));
}

/** Forgets a file; one in the models folder is deleted. Throws `not_found`, `bad_request` for one that is not a person's. */
export async function removeFile(id: string): Promise<void> {
  const { path: file, source } = await needed(id);
  if (source === "built-in" || source === "environment")
    throw new AppError(
      "bad_request",
      "This model is not removed here.",
      source === "environment" ? "Unset MODEL_PATH and start again." : "",
    );
  if (isInFolder(file)) await rm(file, { force: true });
  await changeMachineState((state) => {
    state.added = state.added.filter((other) => other !== file);
    state.downloaded = state.downloaded.filter((other) => other !== file);
    delete state.facts[file];
    delete state.recorded[file];
    if (state.chosen === id) state.chosen = null;
  });
}

/** The file as it is now is the one that is meant. Throws `not_found`. */
export async function acceptFile(id: string): Promise<void> {
  const { path: file, sha256 } = await needed(id);
  await changeMachineState((state) => {
    if (sha256 !== null) state.recorded[file] = sha256;
  });
}

/** Forgets what was read of a file, so that it is read again. Throws `not_found`. */
export async function lookAgain(id: string): Promise<void> {
  await forgetFacts((await needed(id)).path);
}

export function isInFolder(file: string): boolean {
  return path.dirname(file) === modelsFolder();
}

async function needed(id: string): Promise<LocalModel> {
  const model = await findLocalModel(id);
  if (!model) throw noSuchModel();
  return model;
}

function normalise(wanted: string): string {
  if (!path.isAbsolute(wanted) || wanted.includes("\0"))
    throw new AppError(
      "bad_request",
      "This is not a whole path.",
      "Give the path on the server from its beginning, for example /home/me/model.gguf.",
    );
  return path.normalize(wanted);
}
