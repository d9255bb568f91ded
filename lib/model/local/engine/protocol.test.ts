import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ENGINE_LIBRARY } from "./protocol.ts";

test("a record names the library in the version that is installed", () => {
  const { version } = JSON.parse(readFileSync("node_modules/node-llama-cpp/package.json", "utf8")) as {
    version: string;
  };
  expect(ENGINE_LIBRARY).toBe(`node-llama-cpp ${version}`);
});
