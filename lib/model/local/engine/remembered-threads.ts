import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import path from "node:path";
import { getConfig } from "../../../config.ts";
import type { LocalModel } from "../types.ts";

/**
 * What the self-test found on this machine, so that later starts skip it. Another processor, another number of cores or
 * another file is another question.
 */
export async function rememberedThreads(model: LocalModel): Promise<number | null> {
  return (await readAll())[keyOf(model)] ?? null;
}

export async function rememberThreads(model: LocalModel, threads: number): Promise<void> {
  const file = fileName();
  const text = JSON.stringify({ ...(await readAll()), [keyOf(model)]: threads }, null, 2);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function readAll(): Promise<Record<string, number>> {
  try {
    const read: unknown = JSON.parse(await readFile(fileName(), "utf8"));
    const entries = typeof read === "object" && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter(([, threads]) => Number.isInteger(threads) && threads > 0));
  } catch {
    // Not there, or spoiled: the test is done again, which costs two seconds.
    return {};
  }
}

function fileName(): string {
  return path.join(getConfig().dataDir, "models", "self-test.json");
}

function keyOf({ path: file, bytes }: LocalModel): string {
  return [cpus()[0]?.model ?? "unknown processor", availableParallelism(), path.basename(file), bytes].join(" · ");
}
