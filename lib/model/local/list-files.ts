import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { getConfig } from "../../config.ts";
import { type MachineState, modelsFolder } from "./machine-state.ts";
import type { LocalModel } from "./types.ts";

export type ListedFile = Pick<LocalModel, "id" | "path" | "source" | "isTestModel">;

/** Where the test model lies in the app. */
const TEST_MODEL = ["lib", "model", "local", "test-model", "tiny-fin-q8_0.gguf"];

/** The model files of this machine, whether or not they are any good: MODEL_PATH's first, the built-in test model last. */
export async function listFiles(state: MachineState): Promise<ListedFile[]> {
  const { modelPath } = getConfig().local;
  const inFolder = (await namesInFolder()).map((name) => path.join(/* turbopackIgnore: true */ modelsFolder(), name));
  const others = [...new Set([...state.added, ...inFolder])].filter((file) => file !== modelPath);
  return [
    ...(modelPath ? [file("environment", modelPath, "environment")] : []),
    ...others.map((at) => file(idOfPath(at), at, state.downloaded.includes(at) ? "download" : "file")),
    {
      id: "test",
      path: path.join(/* turbopackIgnore: true */ process.cwd(), ...TEST_MODEL),
      source: "built-in",
      isTestModel: true,
    },
  ];
}

function file(id: string, at: string, source: LocalModel["source"]): ListedFile {
  return { id, path: at, source, isTestModel: false };
}

/** A file added again under the same path is the same model. */
export function idOfPath(at: string): string {
  return createHash("sha256").update(at).digest("hex").slice(0, 12);
}

async function namesInFolder(): Promise<string[]> {
  try {
    return (await readdir(modelsFolder())).filter((name) => /\.gguf$/i.test(name)).sort();
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
}
