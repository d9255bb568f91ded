import { access, constants, stat } from "node:fs/promises";
import path from "node:path";
import { getConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import { currentFacts } from "./file-facts.ts";
import { fileProblem, problemOfSystemError } from "./file-problem.ts";
import { knownAs } from "./known-files.ts";
import { type ListedFile, listFiles } from "./list-files.ts";
import { changeMachineState, type Facts, type MachineState, readMachineState } from "./machine-state.ts";
import type { FileProblem, GgufHeader, LocalModel } from "./types.ts";

/** general.name in the header of every tiny-fin, and what the built-in one is served as. */
const TEST_MODEL_NAME = "tiny-fin";

const UNREAD: GgufHeader = {
  architecture: "",
  name: null,
  parameters: null,
  quantisation: null,
  contextLength: null,
  hasChatTemplate: false,
  licence: null,
};

/**
 * The model files of this machine, MODEL_PATH's first and the built-in test model last; none with LOCAL_MODEL=off. A
 * file is read when it is first seen and when its size or change time changed (under a second; hashing a large one goes
 * on in the background). One that cannot be served is listed with its `problem`.
 */
export async function listLocalModels(): Promise<LocalModel[]> {
  if (!getConfig().local.enabled) return [];
  const state = await readMachineState();
  const files = await listFiles(state);
  return Promise.all(files.map((file) => describe(file, state)));
}

export async function findLocalModel(id: string): Promise<LocalModel | null> {
  return (await listLocalModels()).find((model) => model.id === id) ?? null;
}

/** The local model that a person made the default; null when they chose none, or a model server. */
export async function chosenLocalModel(): Promise<LocalModel | null> {
  const { chosen } = await readMachineState();
  return chosen === null ? null : findLocalModel(chosen);
}

/** What a person chose among the local models, else MODEL_PATH's, else null: the test model is never it by itself. */
export async function defaultLocalModel(): Promise<LocalModel | null> {
  return (await chosenLocalModel()) ?? (await findLocalModel("environment"));
}

/** Remembers the choice; null when a model server was chosen instead. Throws `not_found`. */
export async function chooseLocalModel(id: string | null): Promise<void> {
  if (id !== null && !(await findLocalModel(id))) throw noSuchModel();
  await changeMachineState((state) => {
    state.chosen = id;
  });
}

/** The person's own number of threads; null: the engine measures. */
export async function readThreads(): Promise<number | null> {
  return (await readMachineState()).threads;
}

export async function saveThreads(threads: number | null): Promise<void> {
  await changeMachineState((state) => {
    state.threads = threads;
  });
}

export function noSuchModel(): AppError {
  return new AppError("not_found", "There is no such model file.", "GET /api/models/local lists those there are.");
}

async function describe(file: ListedFile, state: MachineState): Promise<LocalModel> {
  const base = { ...file, name: path.basename(file.path).replace(/\.gguf$/i, "") };
  // The served name of the test model does not change with its file.
  if (file.isTestModel) base.name = TEST_MODEL_NAME;
  const unread = { ...base, bytes: 0, sha256: null, knownAs: null, header: UNREAD };
  try {
    const stats = await stat(file.path);
    if (!stats.isFile()) return { ...unread, problem: fileProblem("not-a-file") };
    await access(file.path, constants.R_OK);
    const now = { bytes: stats.size, mtimeMs: stats.mtimeMs };
    const facts = await currentFacts(file.path, now, state.facts[file.path]);
    const problem = facts.problem ?? problemOfChange(file, facts, state.recorded[file.path]);
    return {
      ...base,
      // A copy of the test model is the test model, wherever it lies.
      isTestModel: file.isTestModel || facts.header?.name === TEST_MODEL_NAME,
      bytes: now.bytes,
      sha256: facts.sha256,
      knownAs: knownAs(facts.sha256),
      header: facts.header ?? UNREAD,
      problem,
    };
  } catch (error) {
    return { ...unread, problem: problemOfSystemError(error) };
  }
}

/** The app's own file and the one that the environment names are what they are; the others must stay what was added. */
function problemOfChange(file: ListedFile, facts: Facts, recorded: string | undefined): FileProblem | null {
  if (file.source === "built-in" || file.source === "environment" || recorded === undefined) return null;
  if (facts.sha256 === null) return fileProblem("checking");
  return facts.sha256 === recorded ? null : fileProblem("changed", { recorded, sha256: facts.sha256 });
}
