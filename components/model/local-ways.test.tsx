import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MessagesProvider } from "#components/ui/messages-provider.tsx";
import { loadMessages } from "#lib/i18n/load-messages.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { ENGINE_FAILURES } from "#lib/model/local/engine/engine-failure.ts";
import { FILE_PROBLEMS } from "#lib/model/local/file-problem.ts";
import { HUB_PROBLEMS } from "#lib/model/local/hub-problem.ts";
import type { DownloadState, LocalFile, LocalResponse } from "#lib/model/local/schema.ts";
import { LocalWays } from "./local-ways.tsx";
import type { Connections } from "./use-connections.ts";
import type { Endpoint } from "./use-endpoints.ts";

const FILE: LocalFile = {
  id: "f1",
  name: "Fin-R1-Q4_K_M",
  fileName: "Fin-R1-Q4_K_M.gguf",
  source: "file",
  inFolder: false,
  isTestModel: false,
  bytes: 4_683_073_600,
  sha256: "d50f16c5".padEnd(64, "0"),
  hashed: null,
  knownAs: "Fin-R1 Q4_K_M, revision 61b4128",
  header: {
    architecture: "qwen2",
    name: "Fin R1",
    parameters: 7_615_616_512,
    quantisation: "Q4_K_M",
    contextLength: 32_768,
    hasChatTemplate: true,
    licence: "apache-2.0",
  },
  problem: null,
  memoryNeeded: 8_195_378_800,
};
const TEST: LocalFile = { ...FILE, id: "test", fileName: "tiny-fin-q8_0.gguf", source: "built-in", isTestModel: true };
const DOWNLOAD: DownloadState = {
  name: "Fin-R1 Q4_K_M",
  file: "x.gguf",
  host: "hub.example",
  phase: "running",
  bytes: 4_683_073_600,
  done: 1_800_000_000,
  speed: { perSecond: 12_000_000, secondsLeft: 240 },
  problem: null,
};

function endpoint(modelId: string, over: Partial<NonNullable<Endpoint["local"]>> = {}, isDefault = true): Endpoint {
  const local = { modelId, isTestModel: modelId === "test", quantisation: null, sha256: null, threads: 1 };
  return {
    id: `local-${modelId}`,
    name: modelId,
    url: "",
    state: "ready",
    default: isDefault,
    models: [],
    modelName: null,
    profile: null,
    hasKey: false,
    editable: false,
    engine: null,
    countsTokens: true,
    error: null,
    local: { ...local, phase: "ready", progress: null, reason: null, failure: null, ...over },
  };
}

async function page(
  local: Partial<LocalResponse>,
  endpoints: Endpoint[] = [],
  locale: (typeof LOCALES)[number] = "en",
) {
  const messages = await loadMessages(locale, ["models", "ui", "errors"]);
  const connections = {
    endpointOf: (id: string) => endpoints.find((one) => one.local?.modelId === id),
    inUse: endpoints.find((one) => one.default),
    act: async () => {},
    setOpen: () => {},
  } as unknown as Connections;
  const whole: LocalResponse = {
    enabled: true,
    files: [TEST],
    folder: "/data/models",
    threads: null,
    maxThreads: 2,
    memory: 16e9,
    freeDisk: 100e9,
    hub: "huggingface.co",
    offers: [],
    download: null,
    ...local,
  };
  const html = renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={messages}>
      <LocalWays connections={connections} local={whole} busy={false} />
    </MessagesProvider>,
  );
  return html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
}

describe("the ways that need no server", () => {
  it("an empty machine: no file, nothing fetched, the test model in use", async () => {
    const text = await page({}, [endpoint("test")]);
    for (const part of [
      "None added",
      "/data/models",
      "Nothing fetched yet",
      "Built-in test model",
      "In use",
      "not Fin-R1",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("Use for a demo");
  });
  it("the test model is chosen only by a click when something else is in use", async () => {
    const text = await page({ files: [FILE, TEST] }, [endpoint("f1"), endpoint("test", {}, false)]);
    for (const part of [
      "Ready, not in use",
      "Use for a demo",
      "7.6B weights",
      "SHA-256 matches Fin-R1 Q4_K_M, revision 61b4128.",
    ])
      expect(text).toContain(part);
  });
  it("an unknown file says so, a large one that it does not fit, one being hashed how far that is", async () => {
    const files = [
      { ...FILE, knownAs: null },
      { ...FILE, id: "f2", sha256: null, hashed: 2_341_536_800 },
    ];
    const text = await page({ files, memory: 4e9 });
    for (const part of [
      "SHA-256 d50f16c5… is not on our list",
      "50 %",
      "Needs about 8.2 GB of memory; this machine has 4 GB.",
    ])
      expect(text).toContain(part);
  });
  it("an engine that does not run gives its reason and can be started again", async () => {
    const failure = { code: "restarts" as const, details: {} };
    const text = await page({}, [endpoint("test", { phase: "failed", failure })]);
    for (const part of ["Does not run", "four times within ten minutes", "Start again"]) expect(text).toContain(part);
  });
  it("a changed file can be taken as it is, any other problem looked at again; neither can be used", async () => {
    const changed = {
      code: "changed" as const,
      message: "",
      details: { recorded: "a".repeat(64), sha256: "b".repeat(64) },
    };
    const text = await page({ files: [{ ...FILE, problem: changed }] });
    expect(text).toContain("SHA-256 was aaaaaaaa… and is bbbbbbbb…");
    expect(text).toContain("Use it as it is now");
    expect(text).not.toContain("|Use|");
    const cut = { code: "truncated" as const, message: "", details: { bytes: 1e9, expected: 4.7e9 } };
    expect(await page({ files: [{ ...FILE, problem: cut }] })).toContain("1 GB are there, 4.7 GB should be");
  });
  it("a download tells amount, speed and time left, and its buttons follow its phase", async () => {
    const running = await page({ download: DOWNLOAD });
    for (const part of ["1.8 GB of 4.7 GB, 38 %", "12 MB/s", "about 4 min left", "|Pause|", "|Discard|"])
      expect(running).toContain(part);
    expect(await page({ download: { ...DOWNLOAD, phase: "paused" } })).toContain("|Go on|");
    expect(await page({ download: { ...DOWNLOAD, phase: "failed" } })).toContain("|Try again|");
  });
  it("LOCAL_MODEL=off says so three times and offers nothing", async () => {
    const text = await page({ enabled: false, files: [] });
    expect(text.match(/LOCAL_MODEL=off/g)).toHaveLength(3);
    expect(text).not.toContain("Use for a demo");
  });
  it.each(LOCALES)("every problem has its words in %s", async (locale) => {
    const details = { host: "h", status: 404, needed: 1e9, free: 1e9, expected: 1, found: 2, kind: "clip", parts: 3 };
    for (const code of FILE_PROBLEMS)
      expect(await page({ files: [{ ...FILE, problem: { code, message: "", details } }] }, [], locale)).not.toMatch(
        /fileProblem|\{/,
      );
    for (const code of HUB_PROBLEMS) {
      const download: DownloadState = { ...DOWNLOAD, phase: "failed", problem: { code, message: "", details } };
      expect(await page({ download }, [], locale)).not.toMatch(/hubProblem|\{/);
    }
    for (const code of ENGINE_FAILURES) {
      const failure = { code, details: { platform: "linux", arch: "riscv64", problem: "changed" } };
      const text = await page({ files: [FILE] }, [endpoint("f1", { phase: "failed", failure })], locale);
      expect(text).not.toMatch(/engine\.why|\{/);
    }
  });
});
