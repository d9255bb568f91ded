import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { mkdir, readFile, rm, stat, statfs, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeHub, startFakeHub } from "#e2e/fake-hub/server.ts";
import { getConfig } from "../../config.ts";
import { describeLocal } from "./describe-local.ts";
import { currentDownload, discardDownload, resumeDownload, startDownload } from "./downloads.ts";
import { ggufBytes } from "./gguf.test-kit.ts";
import { modelsFolder } from "./machine-state.ts";
import { listLocalModels } from "./store.ts";

vi.setConfig({ testTimeout: 60_000 });

const config = getConfig();
const FILE = ggufBytes({
  tensors: [{ name: "token_embd.weight", dimensions: [512, 256], type: 0, bytes: 512 * 256 * 4 }],
});
const SHA256 = createHash("sha256").update(FILE).digest("hex");
/** Room for the file twice, and for nothing more. */
const DISK_BYTES = 1024 * 1024;
const part = () => path.join(modelsFolder(), "small.gguf.part");

let folder: string;
let hub: FakeHub;

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  folder = mkdtempSync(path.join(tmpdir(), "full-disk-"));
  Object.assign(config, { dataDir: folder, local: { ...config.local, enabled: true, modelPath: null } });
  await mkdir(modelsFolder());
  hub = await startFakeHub(FILE);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await discardDownload();
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const start = () => startDownload({ url: `${hub.url}/small.gguf`, sha256: SHA256 });

async function until(what: (download: Awaited<ReturnType<typeof currentDownload>>) => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!what(await currentDownload())) {
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(await currentDownload())}`);
    await pause(20);
  }
}

const failed = () => until((download) => download?.phase === "failed");
const finished = () => until((download) => download === null);

describe.skipIf(!canMount())("a disk of one megabyte (needs root, to mount it)", () => {
  beforeEach(() => {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "tmpfs", modelsFolder()]);
  });
  afterEach(() => {
    execFileSync("umount", ["-l", modelsFolder()]);
  });

  /** Takes all the room there is: on the same disk as the models folder. */
  async function fill(): Promise<string> {
    const at = path.join(modelsFolder(), "ballast");
    const { bavail, bsize } = await statfs(modelsFolder());
    // The download writes meanwhile: where it was faster the room ends sooner, and the disk is as full.
    await writeFile(at, Buffer.alloc(bavail * bsize)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOSPC") throw error;
    });
    return at;
  }

  test("that fills up in the middle of a download: it says so, keeps what has come, and goes on from there", async () => {
    hub.options = { rate: 400_000 };
    await start();
    await until((download) => (download?.done ?? 0) > 50_000);
    const ballastAt = await fill();
    await failed();
    const { size } = await stat(part());
    expect(size).toBeGreaterThan(50_000);
    expect((await readFile(part())).equals(FILE.subarray(0, size))).toBe(true);
    const full = await describeLocal();
    expect(full.download).toMatchObject({ phase: "failed", done: size, problem: { code: "disk" } });
    expect(full.files.at(-1)).toMatchObject({ isTestModel: true, problem: null });

    expect(await resumeDownload()).toMatchObject({ phase: "failed", problem: { code: "disk-space" } });
    await rm(ballastAt);
    hub.options = {};
    await resumeDownload();
    await finished();
    expect(hub.asked.at(-1)).toBe(`bytes=${size}-`);
    expect((await listLocalModels())[0]).toMatchObject({ source: "download", sha256: SHA256, problem: null });
  });

  test("that is full when a file is looked at: the file is no worse for it", async () => {
    await writeFile(path.join(modelsFolder(), "mine.gguf"), FILE);
    await fill();
    expect((await listLocalModels())[0]).toMatchObject({ name: "mine", problem: null, header: { name: "Small" } });
  });
});

/** Writing to it fails as on a full disk, for everybody. */
describe.skipIf(process.platform !== "linux")("/dev/full in the place of", () => {
  test("the part: the download stops at once with the disk as its reason, and goes on when there is one", async () => {
    await symlink("/dev/full", part());
    await start();
    await failed();
    expect(await currentDownload()).toMatchObject({ problem: { code: "disk" } });
    await rm(part());
    await resumeDownload();
    await finished();
  });

  test("the record, after all has come: nothing is fetched twice", async () => {
    hub.options = { rate: 2_000_000 };
    await start();
    const record = path.join(modelsFolder(), `models.json.${process.pid}.tmp`);
    await symlink("/dev/full", record);
    await failed();
    expect(await currentDownload()).toMatchObject({ done: FILE.length, problem: { code: "disk" } });
    await rm(record);
    hub.asked.length = 0;
    await resumeDownload();
    await finished();
    expect(hub.asked).toEqual(["bytes=0-0"]);
    expect((await listLocalModels())[0]).toMatchObject({ source: "download", sha256: SHA256, problem: null });
  });
});

function canMount(): boolean {
  const at = mkdtempSync(path.join(tmpdir(), "mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", at], { stdio: "pipe" });
    execFileSync("umount", [at]);
    return true;
  } catch {
    return false;
  }
}
