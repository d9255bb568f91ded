import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeHub, type HubOptions, startFakeHub } from "#e2e/fake-hub/server.ts";
import { getConfig } from "../../config.ts";
import { currentDownload, discardDownload, pauseDownload, resumeDownload, startDownload } from "./downloads.ts";
import { ggufBytes } from "./gguf.test-kit.ts";
import { findKnownFile, KNOWN_FILES, knownAs } from "./known-files.ts";
import { changeMachineState, modelsFolder } from "./machine-state.ts";
import { listLocalModels } from "./store.ts";

/** Each look at a file starts a process, which takes seconds where others work too. */
vi.setConfig({ testTimeout: 60_000 });

const config = getConfig();
/** A small model with half a megabyte of weights. */
const FILE = ggufBytes({
  tensors: [{ name: "token_embd.weight", dimensions: [512, 256], type: 0, bytes: 512 * 256 * 4 }],
});
const SHA256 = createHash("sha256").update(FILE).digest("hex");

let folder: string;
let hub: FakeHub | null = null;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "downloads-"));
  Object.assign(config, { dataDir: folder, local: { ...config.local, enabled: true, modelPath: null } });
});
afterEach(async () => {
  await discardDownload();
  await hub?.close();
  hub = null;
  await rm(folder, { recursive: true, force: true });
});

async function start(options: HubOptions = {}, sha256: string | null = SHA256) {
  hub = await startFakeHub(FILE, options);
  return startDownload({ url: `${hub.url}/models/small.gguf`, sha256 });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(await currentDownload())}`);
    await pause(30);
  }
}

const finished = () => until(async () => (await currentDownload()) === null);
const failed = () => until(async () => (await currentDownload())?.phase === "failed");
const fetchedSome = () => until(async () => ((await currentDownload())?.done ?? 0) > 50_000);
const file = () => path.join(modelsFolder(), "small.gguf");

describe("a file that comes whole", () => {
  test("is hashed, listed with its hash, and not read again", async () => {
    expect(await start()).toMatchObject({ phase: "running", bytes: FILE.length, problem: null });
    await finished();
    expect((await readFile(file())).equals(FILE)).toBe(true);
    expect((await listLocalModels())[0]).toMatchObject({
      name: "small",
      source: "download",
      sha256: SHA256,
      problem: null,
      header: { architecture: "qwen2" },
    });
    await expect(startDownload({ url: `${hub?.url}/small.gguf`, sha256: null })).rejects.toMatchObject({
      code: "conflict",
    });
  });
  test("from a second host that the hub sends on to", async () => {
    await start({ cdn: true });
    await finished();
    expect(existsSync(file())).toBe(true);
  });
  test("over a connection that breaks again and again", async () => {
    await start({ breakAfter: 100_000 });
    await finished();
    expect((await listLocalModels())[0]).toMatchObject({ sha256: SHA256, problem: null });
    expect(hub?.asked.slice(1)).toEqual([
      "",
      "bytes=100000-",
      "bytes=200000-",
      "bytes=300000-",
      "bytes=400000-",
      "bytes=500000-",
    ]);
  });
  test("without a known hash: the one that came is recorded", async () => {
    await start({}, null);
    await finished();
    expect((await listLocalModels())[0]).toMatchObject({ sha256: SHA256, knownAs: null });
  });
});

describe("pause and resume", () => {
  test("goes on where it was", async () => {
    await start({ rate: 400_000 });
    await fetchedSome();
    const paused = await pauseDownload();
    expect(paused).toMatchObject({ phase: "paused", problem: null });
    const { size } = await stat(`${file()}.part`);
    expect(paused.done).toBe(size);
    await pause(100);
    expect((await stat(`${file()}.part`)).size).toBe(size);
    if (hub) hub.options.rate = undefined;
    await resumeDownload();
    await finished();
    expect(hub?.asked.at(-1)).toBe(`bytes=${size}-`);
    expect((await listLocalModels())[0]?.sha256).toBe(SHA256);
  });

  test("a process that was killed leaves a paused download that says so and goes on", async () => {
    hub = await startFakeHub(FILE);
    await mkdir(modelsFolder(), { recursive: true });
    await writeFile(`${file()}.part`, FILE.subarray(0, 123_456));
    const url = `${hub.url}/small.gguf`;
    await changeMachineState((state) => {
      state.download = {
        name: "small",
        url,
        file: "small.gguf",
        bytes: FILE.length,
        sha256: SHA256,
        phase: "running",
        problem: null,
      };
    });
    expect(await currentDownload()).toMatchObject({ phase: "paused", done: 123_456, problem: { code: "restarted" } });
    await resumeDownload();
    await finished();
    expect(hub.asked.at(-1)).toBe("bytes=123456-");
  });

  test("a server without ranges is read from the beginning, and the file is right", async () => {
    await start({ ranges: false, rate: 400_000 });
    await fetchedSome();
    await pauseDownload();
    if (hub) hub.options.rate = undefined;
    await resumeDownload();
    await finished();
    expect((await listLocalModels())[0]?.sha256).toBe(SHA256);
  });

  test("two clicks start one download; discarding deletes what came", async () => {
    hub = await startFakeHub(FILE, { rate: 100_000 });
    const wanted = { url: `${hub.url}/small.gguf`, sha256: null };
    const both = await Promise.allSettled([startDownload(wanted), startDownload(wanted)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await discardDownload();
    expect(await currentDownload()).toBeNull();
    expect(existsSync(`${file()}.part`)).toBe(false);
  });
});

describe("what is in the way is said", () => {
  test("wrong bytes of the right size are deleted and never listed", async () => {
    await start({}, "0".repeat(64));
    await failed();
    expect(await currentDownload()).toMatchObject({ problem: { code: "hash", details: { found: SHA256 } } });
    expect(existsSync(file()) || existsSync(`${file()}.part`)).toBe(false);
  });
  test("no room: nothing is fetched", async () => {
    expect(await start({ claims: 2 ** 52 })).toMatchObject({ phase: "failed", problem: { code: "disk-space" } });
    expect(hub?.asked).toEqual(["bytes=0-0"]);
  });
  test("a hub that is away", async () => {
    expect(await startDownload({ url: "http://127.0.0.1:9/a.gguf", sha256: null })).toMatchObject({
      phase: "failed",
      problem: { code: expect.stringMatching(/refused|broken/), details: { host: "127.0.0.1:9" } },
    });
  });
  test("a name nobody knows", async () => {
    expect(await startDownload({ url: "http://hub.invalid/a.gguf", sha256: null })).toMatchObject({
      problem: { code: "unknown-host" },
    });
  });
  test("a hub that never answers: five seconds", async () => {
    const before = Date.now();
    expect(await start({ silent: true })).toMatchObject({ problem: { code: "timeout" } });
    expect(Date.now() - before).toBeLessThan(8000);
  });
  test.each([
    [401, "no-access"],
    [404, "not-there"],
    [503, "hub-error"],
  ])("status %i is %s", async (status, code) => {
    expect(await start({ status })).toMatchObject({ phase: "failed", problem: { code, details: { status } } });
  });
  test("a proxy from the environment is used, and one that refuses is named as the cause", async () => {
    const targets: (string | undefined)[] = [];
    const proxy = createServer().on("connect", (request, socket) => {
      targets.push(request.url);
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, resolve));
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    const download = await startDownload({ url: "https://hub.example/a.gguf", sha256: null });
    vi.unstubAllEnvs();
    proxy.close();
    expect(targets).toContain("hub.example:443");
    expect(download).toMatchObject({ phase: "failed", problem: { code: "proxy" } });
  });
  test("a known file of another size is not fetched", async () => {
    hub = await startFakeHub(FILE);
    config.local.hub = hub.url;
    expect(await startDownload({ known: "fin-r1-q4-k-m" })).toMatchObject({
      problem: { code: "other-size", details: { found: FILE.length, expected: 4_683_073_600 } },
    });
    await expect(startDownload({ known: "nope" })).rejects.toMatchObject({ code: "conflict" });
  });
  test.each(["http://h/model.bin", "http://h/", "http://h/..%2F..%2Fx.gguf", "http://h/a-00001-of-00002.gguf"])(
    "an address that is no file's: %s",
    async (url) => {
      await expect(startDownload({ url, sha256: null })).rejects.toMatchObject({ code: "bad_request" });
    },
  );
});

test("the known list: whole hashes, sizes, and names that a hash is recognised by", () => {
  for (const { sha256, bytes, file, licence } of KNOWN_FILES) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes).toBeGreaterThan(10 ** 9);
    expect(file).toMatch(/\.gguf$/);
    expect(licence).not.toBe("");
  }
  const finR1 = findKnownFile("fin-r1-q4-k-m");
  expect(knownAs(finR1?.sha256 ?? "")).toBe("Fin-R1 Q4_K_M, revision 61b4128");
  expect(knownAs("0".repeat(64))).toBeNull();
});
