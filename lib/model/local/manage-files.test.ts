import { existsSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { getConfig } from "../../config.ts";
import { describeLocal } from "./describe-local.ts";
import { ggufBytes } from "./gguf.test-kit.ts";
import { modelsFolder } from "./machine-state.ts";
import { acceptFile, addFile, inspectPath, lookAgain, removeFile } from "./manage-files.ts";
import { localResponse } from "./schema.ts";
import { chooseLocalModel, chosenLocalModel, findLocalModel, listLocalModels } from "./store.ts";

/** Each look at a file starts a process, which takes seconds where others work too. */
vi.setConfig({ testTimeout: 60_000 });

const config = getConfig();
let folder: string;
let outside: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "manage-files-"));
  Object.assign(config, {
    dataDir: path.join(folder, "data"),
    local: { ...config.local, enabled: true, modelPath: null },
  });
  outside = path.join(folder, "mine.gguf");
  await writeFile(outside, ggufBytes());
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a file is looked at without being added, then added once, then forgotten but not deleted", async () => {
  expect(await inspectPath(outside)).toMatchObject({
    fileName: "mine.gguf",
    header: { architecture: "qwen2" },
    problem: null,
  });
  expect(await listLocalModels()).toHaveLength(1);
  const { id } = await addFile(outside);
  await addFile(`${folder}/x/../mine.gguf`);
  expect((await listLocalModels()).map((model) => model.id)).toEqual([id, "test"]);
  await chooseLocalModel(id);
  await removeFile(id);
  expect(await chosenLocalModel()).toBeNull();
  expect(await listLocalModels()).toHaveLength(1);
  expect(existsSync(outside)).toBe(true);
});

test("a file in the models folder is deleted when it is removed", async () => {
  await mkdir(modelsFolder(), { recursive: true });
  const file = path.join(modelsFolder(), "a.gguf");
  await writeFile(file, ggufBytes());
  const [model] = await listLocalModels();
  await removeFile(model?.id ?? "");
  expect(existsSync(file)).toBe(false);
});

test.each(["mine.gguf", "../x.gguf", "~/x.gguf", "/x\0.gguf"])("%j is no whole path", async (wanted) => {
  await expect(addFile(wanted)).rejects.toMatchObject({ code: "bad_request" });
});

test("what is no model is not added, and says what it is", async () => {
  await writeFile(outside, "text");
  await expect(addFile(outside)).rejects.toMatchObject({ code: "unreadable_file", details: { reason: "not-gguf" } });
  await expect(addFile(folder)).rejects.toMatchObject({ details: { reason: "not-a-file" } });
  await expect(addFile("/nowhere/a.gguf")).rejects.toMatchObject({ details: { reason: "missing" } });
  await expect(removeFile("test")).rejects.toMatchObject({ code: "bad_request" });
  await expect(removeFile("nope")).rejects.toMatchObject({ code: "not_found" });
});

test("a changed file is served again when a person says that it is meant", async () => {
  const { id } = await addFile(outside);
  await appendFile(outside, "more");
  expect((await findLocalModel(id))?.problem?.code).toBe("changed");
  await acceptFile(id);
  expect((await findLocalModel(id))?.problem).toBeNull();
  await lookAgain(id);
  expect((await findLocalModel(id))?.problem).toBeNull();
});

test("LOCAL_MODEL=off adds nothing", async () => {
  config.local.enabled = false;
  await expect(addFile(outside)).rejects.toMatchObject({ code: "conflict" });
});

test("the whole description holds what its schema promises, and no path but the folder's", async () => {
  await addFile(outside);
  const described = await describeLocal();
  expect(() => localResponse.parse(described)).not.toThrow();
  expect(JSON.stringify(described)).not.toContain(outside);
  expect(described.offers.map(({ isFinR1 }) => isFinR1)).toEqual([true, false, false]);
});
