import { expect, test } from "vitest";
import { localModel } from "../model/local/local-model.test-kit.ts";
import { getProfile } from "../model/profiles/registry.ts";
import type { ModelTarget } from "../model/types.ts";
import { readRunModel, runModel } from "./run-model.ts";

const target: ModelTarget = {
  endpointId: "local-test",
  baseUrl: "http://127.0.0.1:4711/v1",
  apiKey: "planted-token-9c1",
  name: "tiny-fin",
  profile: getProfile("tiny-fin"),
  contextLength: 8192,
  engine: "node-llama-cpp 3.21.1",
  canTokenize: true,
  local: {
    threads: 1,
    model: localModel({ path: "/planted/path.gguf", sha256: "ab12" }),
  },
};

test("a record names file, quantisation, threads and library, and neither token nor path", () => {
  const json = JSON.stringify(runModel(target));
  expect(readRunModel(json).local).toEqual({
    testModel: true,
    quantisation: "Q8_0",
    sha256: "ab12",
    threads: 1,
    library: "node-llama-cpp 3.21.1",
  });
  expect(json).not.toContain("planted");
});

test("a record from before there was an engine here reads as a server's", () => {
  const old = { endpoint: "env", name: "Fin-R1", profile: "fin-r1", engine: null, contextLength: null };
  expect(readRunModel(JSON.stringify(old))).toEqual({ ...old, local: null });
});
