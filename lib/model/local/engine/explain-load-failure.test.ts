import { fork } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NoBinaryFoundError } from "node-llama-cpp";
import { expect, test } from "vitest";
import { explainLoadFailure } from "./explain-load-failure.ts";
import type { EngineNews, EngineOrder } from "./protocol.ts";

const withCode = (code: string) => Object.assign(new Error(`x ${code}`), { code });

test.each([
  [new NoBinaryFoundError("none"), "unsupported", /no engine for this system.*glibc 2\.34.*Connect a model server/],
  [withCode("ERR_DLOPEN_FAILED"), "unsupported", /no engine for this system/],
  [
    new Error("The file holds no chat template."),
    "no-template",
    /^The file holds no chat template, so it is not known/,
  ],
  [new Error("Failed to allocate 9 GB"), "memory", /too little free memory/],
  [new Error("unknown model architecture: 'x'"), "unknown-kind", /not known to the engine/],
  [withCode("ENOENT"), "file", /gone/],
  [new Error("Failed to load model"), "damaged", /damaged, incomplete/],
  ["not an error", "damaged", /damaged, incomplete/],
])("%s is %s, in plain words", (error, code, words) => {
  const said = explainLoadFailure(error);
  expect(said).toMatchObject({ code, message: expect.stringMatching(words) });
  expect(said.message).not.toMatch(/\/|Error|undefined/);
});

test("where the library is not installed the child says so and lives on", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "no-library-"));
  const engine = path.join(folder, "engine");
  cpSync(import.meta.dirname, engine, { recursive: true });
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(path.resolve("node_modules/zod"), path.join(folder, "node_modules", "zod"));
  const child = fork(path.join(engine, "child.ts"), [], { execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] });
  try {
    const order: EngineOrder = {
      type: "serve",
      token: "t",
      port: 0,
      name: "m",
      path: "/m.gguf",
      cpuOnly: true,
      maxContext: 512,
      threads: 1,
    };
    const news: EngineNews[] = [];
    const failed = new Promise<void>((resolve) => {
      child.on("message", (one: EngineNews) => {
        news.push(one);
        if (one.type === "failed") resolve();
      });
    });
    child.send(order);
    await failed;
    expect(news[0]).toMatchObject({ type: "listening" });
    expect(news[1]).toMatchObject({
      type: "failed",
      failure: { code: "unsupported", details: { platform: process.platform } },
    });
    const port = news[0]?.type === "listening" ? news[0].port : 0;
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(await health.json()).toMatchObject({ phase: "failed" });
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
