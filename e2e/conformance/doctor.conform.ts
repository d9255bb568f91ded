import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type FakeVllmOptions, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { openApi } from "./api.ts";

const api = openApi(inject("appUrl"));
const root = path.resolve(import.meta.dirname, "../..");

type Wrong = {
  title: string;
  double: FakeVllmOptions;
  asked?: { modelName?: string; profile?: string; apiKey?: string };
  check: string;
  verdict: "warn" | "fail";
  /** The flag or setting that mends it. */
  fix: RegExp;
};

const WRONG: Wrong[] = [
  {
    title: "the key is refused",
    double: { key: "right" },
    asked: { apiKey: "wrong" },
    check: "key",
    verdict: "fail",
    fix: /--api-key|MODEL_API_KEY/,
  },
  { title: "no model is listed", double: { scenario: "models-empty" }, check: "models", verdict: "fail", fix: /\S{3}/ },
  {
    title: "the fixed name is not served",
    double: {},
    asked: { modelName: "Fin-R2" },
    check: "models",
    verdict: "fail",
    fix: /--served-model-name "Fin-R2"/,
  },
  {
    title: "a path without /v1 behind it",
    double: { scenario: "wrong-base-url" },
    check: "address",
    verdict: "fail",
    fix: /\/v1/,
  },
  {
    title: "the name says another model than the profile",
    double: { models: ["DianJin-R1-7B"] },
    asked: { profile: "fin-r1" },
    check: "served-name",
    verdict: "warn",
    fix: /dianjin-r1-7b/,
  },
  {
    title: "the context is shorter than the preset needs",
    double: { contextLength: 4096 },
    check: "context",
    verdict: "warn",
    fix: /--max-model-len/,
  },
  {
    title: "the context is too short for any reply",
    double: { contextLength: 900 },
    check: "context",
    verdict: "fail",
    fix: /--max-model-len/,
  },
  {
    title: "the length of the context is hidden",
    double: { scenario: "models-no-length" },
    check: "context",
    verdict: "warn",
    fix: /max_model_len/,
  },
  {
    title: "no usage comes",
    double: { scenario: "usage-absent" },
    check: "usage",
    verdict: "warn",
    fix: /--enable-force-include-usage|stream_options/,
  },
  {
    title: "there is no /tokenize",
    double: { scenario: "tokenize-missing" },
    check: "tokenize",
    verdict: "warn",
    fix: /\/tokenize/,
  },
  {
    title: "a reasoning parser is on for Fin-R1",
    double: { scenario: "reasoning-v0320" },
    check: "reasoning-parser",
    verdict: "fail",
    fix: /--reasoning-parser/,
  },
  {
    title: "the think tags do not arrive",
    double: { scenario: "inline-no-think-close" },
    check: "tags",
    verdict: "warn",
    fix: /--skip-special-tokens|serves/,
  },
  {
    title: "a release with known defects",
    double: { scenario: "role-frame-v082" },
    check: "version",
    verdict: "warn",
    fix: /Update vLLM/,
  },
  {
    title: "a server that refuses everything for now",
    double: { scenario: "busy-503" },
    check: "streaming",
    verdict: "fail",
    fix: /\S{3}/,
  },
  {
    title: "a reply that breaks off",
    double: { scenario: "reset-mid-stream" },
    check: "streaming",
    verdict: "warn",
    fix: /\S{3}/,
  },
  {
    title: "a long prompt is cut without a word",
    double: { scenario: "silent-truncation", models: ["Fin-R1"] },
    check: "truncation",
    verdict: "fail",
    fix: /num_ctx/,
  },
];

describe.concurrent("the endpoint check finds each wrong configuration and says what mends it", () => {
  test.for(WRONG)("$title", async ({ double: options, asked, check, verdict, fix }, { expect }) => {
    const double = await startFakeVllm(options);
    try {
      const findings = await api.check({ url: double.url, ...asked });
      const found = findings.find((finding) => finding.check === check);
      expect(found, JSON.stringify(findings, null, 1)).toMatchObject({ verdict });
      expect(found?.fix).toMatch(fix);
      for (const finding of findings) {
        expect(finding.message).toMatch(/\S{3}/);
        if (finding.verdict !== "pass") expect(finding.fix).toMatch(/\S{3}/);
      }
      await expect.poll(() => double.running(), { timeout: 2000 }).toBe(0);
    } finally {
      await double.close();
    }
  });

  test("a healthy server passes every check", async ({ expect }) => {
    const double = await startFakeVllm({ rate: 400 });
    try {
      const findings = await api.check({ url: double.url });
      expect(findings.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
      expect(findings.map(({ check }) => check)).toEqual(
        expect.arrayContaining([
          "address",
          "key",
          "models",
          "context",
          "streaming",
          "usage",
          "tokenize",
          "stop",
          "tags",
          "arithmetic",
          "version",
        ]),
      );
    } finally {
      await double.close();
    }
  });

  test("nobody listens", async ({ expect }) => {
    const findings = await api.check({ url: "http://127.0.0.1:9" });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ check: "address", verdict: "fail" });
    expect(findings[0]?.fix).toMatch(/\S{3}/);
  });
});

test("npm run doctor says the same on the command line and ends with 1 when something fails", async () => {
  const double = await startFakeVllm({ scenario: "reasoning-v0320" });
  try {
    // Not awaited in this process: the double must answer meanwhile.
    const { promise, resolve } = Promise.withResolvers<{ code: number | null; text: string }>();
    const { execFile } = await import("node:child_process");
    execFile(
      process.execPath,
      [path.join(root, "lib/cli/doctor.ts"), double.url],
      { cwd: root, env: { ...process.env, DATA_DIR: inject("dataDir") } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
    );
    const { code, text } = await promise;
    expect(text).toMatch(/FAIL {2}reasoning-parser/);
    expect(text).toMatch(/-> .*--reasoning-parser/);
    expect(code).toBe(1);
  } finally {
    await double.close();
  }
  const nobody = spawnSync(process.execPath, [path.join(root, "lib/cli/doctor.ts"), "http://127.0.0.1:9"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: inject("dataDir") },
  });
  expect(nobody.status).toBe(1);
  expect(nobody.stdout).toMatch(/FAIL {2}address/);
});
