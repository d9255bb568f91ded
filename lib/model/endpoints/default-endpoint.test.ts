import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { LOCAL_ACTOR } from "../../access/actor.ts";
import { getConfig } from "../../config.ts";
import { closeDatabase, getDatabase } from "../../db/database.ts";
import { closeEngine } from "../local/engine/get-engine.ts";
import { ggufBytes } from "../local/gguf.test-kit.ts";
import { chooseLocalModel } from "../local/store.ts";
import { modelState } from "../model-state.ts";
import { deleteEndpoint } from "./delete-endpoint.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { resolveTarget } from "./resolve-target.ts";
import { saveEndpoint } from "./save-endpoint.ts";
import { setDefaultEndpoint } from "./set-default-endpoint.ts";
import { updateEndpoint } from "./update-endpoint.ts";

const DEAD = "http://127.0.0.1:9";
const config = getConfig();
let folder: string;
let gguf: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "default-endpoint-"));
  gguf = path.join(folder, "own.gguf");
  await mkdir(path.join(folder, "models"), { recursive: true });
  await writeFile(gguf, ggufBytes());
  Object.assign(config, { dataDir: folder, databaseUrl: null });
});
afterAll(async () => {
  await closeEngine();
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  config.model = { url: null, apiKey: "EMPTY", name: null, profile: null };
  config.local = { ...config.local, enabled: true, modelPath: null };
  const { kysely } = await getDatabase();
  await kysely.deleteFrom("endpoints").execute();
  await chooseLocalModel(null);
});

const order = async () => (await listEndpoints(LOCAL_ACTOR)).map(({ id }) => id);
const first = async () => (await order())[0];
const useUrl = () => {
  config.model = { url: DEAD, apiKey: "EMPTY", name: null, profile: null };
};

test("with nothing configured it is the built-in test model, and health says so", async () => {
  expect(await order()).toEqual(["local-test"]);
  expect(await modelState()).toMatchObject({ name: "tiny-fin", contextLength: 8192, testModel: true });
});

test("with LOCAL_MODEL=off there is none", async () => {
  config.local = { ...config.local, enabled: false, modelPath: null };
  expect(await order()).toEqual([]);
  expect(await modelState()).toEqual({ state: "none" });
});

test("MODEL_URL, then MODEL_PATH, then what was saved, by age; the test model comes last", async () => {
  const saved = await saveEndpoint(LOCAL_ACTOR, { url: DEAD });
  expect(await order()).toEqual([saved, "local-test"]);
  config.local = { ...config.local, enabled: true, modelPath: gguf };
  expect(await order()).toEqual(["local-environment", saved, "local-test"]);
  useUrl();
  expect(await order()).toEqual(["env", "local-environment", saved, "local-test"]);
});

test("it never stands in for a server that does not answer", async () => {
  useUrl();
  expect((await resolveTarget(LOCAL_ACTOR)).endpointId).toBe("env");
  expect(await modelState()).toEqual({ state: "unreachable" });
});

test("a person's choice comes before all, and choosing one undoes the other", async () => {
  useUrl();
  config.local = { ...config.local, enabled: true, modelPath: gguf };
  const saved = await saveEndpoint(LOCAL_ACTOR, { url: DEAD, default: true });
  expect(await first()).toBe(saved);
  await setDefaultEndpoint(LOCAL_ACTOR, "local-environment");
  expect(await first()).toBe("local-environment");
  await setDefaultEndpoint(LOCAL_ACTOR, saved);
  expect(await first()).toBe(saved);
  await setDefaultEndpoint(LOCAL_ACTOR, "env");
  expect(await first()).toBe("env");
});

test("a model file of this machine is neither changed nor deleted as an endpoint", async () => {
  await expect(updateEndpoint(LOCAL_ACTOR, "local-test", { name: "x" })).rejects.toMatchObject({ code: "bad_request" });
  await expect(deleteEndpoint(LOCAL_ACTOR, "local-test")).rejects.toMatchObject({ code: "bad_request" });
});
