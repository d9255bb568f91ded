import { createHash } from "node:crypto";
import { appendFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { getConfig } from "../../config.ts";
import { ggufBytes } from "./gguf.test-kit.ts";
import { changeMachineState, modelsFolder } from "./machine-state.ts";
import {
  chooseLocalModel,
  chosenLocalModel,
  defaultLocalModel,
  findLocalModel,
  listLocalModels,
  readThreads,
  saveThreads,
} from "./store.ts";

/** Each look at a file starts a process, which takes seconds where others work too. */
vi.setConfig({ testTimeout: 60_000 });

const config = getConfig();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "local-models-"));
  Object.assign(config, { dataDir: folder, local: { ...config.local, enabled: true, modelPath: null } });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function drop(name: string, bytes: Buffer | string = ggufBytes()): Promise<string> {
  await mkdir(modelsFolder(), { recursive: true });
  const at = path.join(modelsFolder(), name);
  await writeFile(at, bytes);
  return at;
}

/** Newer by some seconds, as an edit a while later would be. */
async function touch(file: string): Promise<void> {
  const later = new Date(Date.now() + 10_000);
  await utimes(file, later, later);
}

describe("what is listed", () => {
  test("an empty machine has the built-in test model, read and hashed, and chooses nothing by itself", async () => {
    const models = await listLocalModels();
    expect(models).toMatchObject([
      {
        id: "test",
        name: "tiny-fin",
        source: "built-in",
        isTestModel: true,
        problem: null,
        header: { architecture: "qwen2", quantisation: "Q8_0", hasChatTemplate: true },
      },
    ]);
    const bytes = await readFile(models[0]?.path ?? "");
    expect(models[0]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await defaultLocalModel()).toBeNull();
  });

  test("MODEL_PATH's comes first and is the default until a person chooses; dropped files follow, the test model is last", async () => {
    config.local.modelPath = await drop("a.gguf");
    await drop("b.gguf");
    await drop("half.gguf.part", "not yet");
    expect((await listLocalModels()).map((model) => [model.id, model.name])).toEqual([
      ["environment", "a"],
      [expect.any(String), "b"],
      ["test", "tiny-fin"],
    ]);
    expect((await defaultLocalModel())?.id).toBe("environment");
    await chooseLocalModel("test");
    expect((await defaultLocalModel())?.id).toBe("test");
    await chooseLocalModel(null);
    expect(await chosenLocalModel()).toBeNull();
    await expect(chooseLocalModel("nope")).rejects.toMatchObject({ code: "not_found" });
  });

  test("a copy of the test model is the test model, wherever it lies", async () => {
    const builtIn = (await listLocalModels())[0];
    await drop("Fin-R1-Q4_K_M.gguf", await readFile(builtIn?.path ?? ""));
    expect((await listLocalModels())[0]).toMatchObject({ name: "Fin-R1-Q4_K_M", source: "file", isTestModel: true });
  });

  test("LOCAL_MODEL=off lists nothing", async () => {
    await drop("a.gguf");
    config.local.enabled = false;
    expect(await listLocalModels()).toEqual([]);
  });

  test("the header is read: architecture, weights, quantisation, context, template, licence", async () => {
    await drop("Fin-R1.Q4_K_M.gguf");
    expect((await listLocalModels())[0]).toMatchObject({
      name: "Fin-R1.Q4_K_M",
      source: "file",
      header: {
        architecture: "qwen2",
        name: "Small",
        parameters: 64,
        quantisation: "Q4_K_M",
        contextLength: 4096,
        hasChatTemplate: true,
        licence: "apache-2.0",
      },
    });
  });
});

describe("files that cannot be served say why", () => {
  const problemOf = async (name: string, bytes: Buffer | string) => {
    await drop(name, bytes);
    return (await listLocalModels())[0]?.problem;
  };
  test("text named .gguf", async () =>
    expect(await problemOf("a.gguf", "hello there")).toMatchObject({ code: "not-gguf" }));
  test("an empty file", async () => expect(await problemOf("a.gguf", "")).toMatchObject({ code: "not-gguf" }));
  test("cut in its weights", async () => {
    const whole = ggufBytes();
    expect(await problemOf("a.gguf", whole.subarray(0, whole.length - 1))).toMatchObject({
      code: "truncated",
      details: { bytes: whole.length - 1, expected: whole.length },
    });
  });
  test("cut anywhere in its header", async () => {
    const whole = ggufBytes();
    for (const length of [4, 20, 60, 200]) {
      await drop("a.gguf", whole.subarray(0, length));
      expect([length, (await listLocalModels())[0]?.problem?.code]).toEqual([
        length,
        expect.stringMatching(/truncated|damaged/),
      ]);
    }
  });
  test("an embedding model", async () =>
    expect(await problemOf("a.gguf", ggufBytes({ metadata: { "general.architecture": "nomic-bert" } }))).toMatchObject({
      code: "kind",
      details: { kind: "nomic-bert" },
    }));
  test("an image projector", async () =>
    expect(
      await problemOf("a.gguf", ggufBytes({ metadata: { "general.architecture": "clip", "general.type": "mmproj" } })),
    ).toMatchObject({ code: "kind", details: { kind: "mmproj" } }));
  test("one part of several", async () => {
    const metadata = { "general.architecture": "qwen2", "split.count": 3, "tokenizer.ggml.model": "gpt2" };
    expect(await problemOf("a-00001-of-00003.gguf", ggufBytes({ metadata }))).toMatchObject({
      code: "split",
      details: { parts: 3 },
    });
  });
  test("a lie about the length of a name ends soon", async () => {
    const lie = ggufBytes();
    lie.writeBigUInt64LE(2n ** 62n, 24);
    expect(await problemOf("a.gguf", lie)).toMatchObject({ code: "damaged" });
  });
  test("a folder", async () => {
    await mkdir(path.join(modelsFolder(), "a.gguf"), { recursive: true });
    expect((await listLocalModels())[0]?.problem).toMatchObject({ code: "not-a-file" });
  });
  test("a MODEL_PATH that is not there stays first in the list, so that nothing steps in for it", async () => {
    config.local.modelPath = path.join(folder, "gone.gguf");
    expect((await listLocalModels())[0]).toMatchObject({ id: "environment", problem: { code: "missing" } });
    expect(await defaultLocalModel()).toMatchObject({ problem: { code: "missing" } });
  });
});

describe("a file must stay what was added", () => {
  test("other bytes under the same name are not served, and the old hash is remembered", async () => {
    const file = await drop("a.gguf");
    const before = (await listLocalModels())[0];
    expect(before?.problem).toBeNull();
    await appendFile(file, "x");
    const after = (await listLocalModels())[0];
    expect(after?.problem).toMatchObject({
      code: "changed",
      details: { recorded: before?.sha256, sha256: after?.sha256 },
    });
  });

  test("the same bytes with a new time are the same file", async () => {
    const file = await drop("a.gguf");
    const before = (await listLocalModels())[0];
    await touch(file);
    expect((await listLocalModels())[0]).toMatchObject({ problem: null, sha256: before?.sha256 });
  });

  test("a file is read once: the next listings use what is remembered", async () => {
    const file = await drop("a.gguf");
    await listLocalModels();
    await changeMachineState((state) => {
      const facts = state.facts[file];
      if (facts?.header) facts.header.name = "remembered";
    });
    expect((await listLocalModels())[0]?.header.name).toBe("remembered");
  });
});

test("threads are remembered, and a damaged record is an empty one", async () => {
  expect(await readThreads()).toBeNull();
  await saveThreads(3);
  expect(await readThreads()).toBe(3);
  await writeFile(path.join(modelsFolder(), "models.json"), "{ half");
  expect(await readThreads()).toBeNull();
  expect(await findLocalModel("test")).not.toBeNull();
});

test("changes that come at once are all kept", async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      changeMachineState((state) => {
        state.added.push(`/models/${i}.gguf`);
      }),
    ),
  );
  expect((await listLocalModels()).filter((model) => model.problem?.code === "missing")).toHaveLength(20);
});
