import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { getConfig } from "../../config.ts";
import { downloadPhase, fileProblem, ggufHeader, hubProblem } from "./schema.ts";

/** What was read of a file when it had this size and change time. */
const facts = z.object({
  mtimeMs: z.number(),
  bytes: z.number(),
  header: ggufHeader.nullable(),
  problem: fileProblem.nullable(),
  sha256: z.string().nullable(),
});
export type Facts = z.infer<typeof facts>;

const download = z.object({
  /** What is fetched, as people call it. */
  name: z.string(),
  url: z.string(),
  /** File name in the models folder; the bytes so far are in the same name with .part. */
  file: z.string(),
  bytes: z.number(),
  /** What it must be; null: not known, the hash of what comes is recorded. */
  sha256: z.string().nullable(),
  phase: downloadPhase,
  problem: hubProblem.extend({ passing: z.boolean() }).nullable(),
});
export type StoredDownload = z.infer<typeof download>;

const machineState = z.object({
  /** The local model a person made the default. */
  chosen: z.string().nullable(),
  threads: z.int().nullable(),
  /** Files outside the models folder that a person added by path. */
  added: z.array(z.string()),
  /** Paths of the models folder's files that were downloaded from here. */
  downloaded: z.array(z.string()),
  /** The one download that is under way, paused or failed. */
  download: download.nullable(),
  facts: z.record(z.string(), facts),
  /** SHA-256 by path, as it was when the file was added: what it must stay. */
  recorded: z.record(z.string(), z.string()),
});
export type MachineState = z.infer<typeof machineState>;

const EMPTY: MachineState = {
  chosen: null,
  threads: null,
  added: [],
  downloaded: [],
  download: null,
  facts: {},
  recorded: {},
};

/** Where dropped and downloaded files lie, and models.json beside them: of this machine, since another has other files. */
export function modelsFolder(): string {
  return path.join(/* turbopackIgnore: true */ getConfig().dataDir, "models");
}

const stateFile = () => path.join(/* turbopackIgnore: true */ modelsFolder(), "models.json");

/** What this machine remembers of its model files. A missing or unreadable record is an empty one: files can be added again. */
export async function readMachineState(): Promise<MachineState> {
  try {
    const parsed = machineState.safeParse(JSON.parse(await readFile(stateFile(), "utf8")));
    return parsed.success ? parsed.data : structuredClone(EMPTY);
  } catch (error) {
    if (error instanceof SyntaxError || (error as { code?: string }).code === "ENOENT") return structuredClone(EMPTY);
    throw error;
  }
}

const KEY = Symbol.for("fin-r1-workbench.models-json");
type Global = { [KEY]?: Promise<unknown> };

/** Changes the record, one change after the other; a reader sees the old or the new one, never half. */
export function changeMachineState(change: (state: MachineState) => void): Promise<void> {
  const holder = globalThis as Global;
  const next = (holder[KEY] ?? Promise.resolve()).then(async () => {
    const state = await readMachineState();
    change(state);
    await mkdir(modelsFolder(), { recursive: true });
    const temporary = `${stateFile()}.${process.pid}.tmp`;
    await writeFile(temporary, `${JSON.stringify(state, null, 1)}\n`);
    await rename(temporary, stateFile());
  });
  holder[KEY] = next.catch(() => {});
  return next;
}
