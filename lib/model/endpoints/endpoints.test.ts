import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeVllm, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { LOCAL_ACTOR } from "../../access/actor.ts";
import { getConfig } from "../../config.ts";
import { closeDatabase, getDatabase } from "../../db/database.ts";
import { countTokens } from "../count-tokens.ts";
import { checkEndpoint } from "../doctor/check-endpoint.ts";
import { modelState } from "../model-state.ts";
import { deleteEndpoint } from "./delete-endpoint.ts";
import { describeEndpoints } from "./describe-endpoints.ts";
import { resolveTarget } from "./resolve-target.ts";
import { saveEndpoint } from "./save-endpoint.ts";
import { setDefaultEndpoint } from "./set-default-endpoint.ts";
import { updateEndpoint } from "./update-endpoint.ts";

const KEY = "planted-key-7f3a";
const config = getConfig();
const dead = "http://127.0.0.1:9";
let folder: string;
let fake: FakeVllm;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "model-"));
  Object.assign(config, { dataDir: folder, databaseUrl: null, local: { enabled: false, modelPath: null } });
  fake = await startFakeVllm({ rate: 300, key: KEY });
});
afterAll(async () => {
  await fake.close();
  await closeDatabase();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  config.model = { url: null, apiKey: "EMPTY", name: null, profile: null };
  const { kysely } = await getDatabase();
  await kysely.deleteFrom("endpoints").execute();
});

test("with nothing configured the state is none and a run is told how to connect", async () => {
  expect(await modelState()).toEqual({ state: "none" });
  expect((await describeEndpoints(LOCAL_ACTOR)).endpoints).toEqual([]);
  await expect(resolveTarget(LOCAL_ACTOR)).rejects.toMatchObject({ code: "model_not_configured" });
});

test("MODEL_URL without /v1 is the default endpoint, with its models and no key", async () => {
  config.model = { url: fake.url, apiKey: KEY, name: null, profile: null };
  const described = await describeEndpoints(LOCAL_ACTOR);
  expect(described.endpoints).toMatchObject([
    {
      id: "env",
      url: `${fake.url}/v1`,
      state: "ready",
      default: true,
      models: [
        { name: "Fin-R1", profile: "fin-r1", contextLength: 16_384 },
        { name: "DianJin-R1-7B", profile: "dianjin-r1-7b", contextLength: 16_384 },
      ],
    },
  ]);
  expect(described.profiles.map((profile) => profile.id)).toContain("generic");
  expect(JSON.stringify(described)).not.toContain(KEY);
  expect(await modelState()).toEqual({ state: "ready", name: "Fin-R1", contextLength: 16_384 });
});

test("a profile that is asked for picks the served model that fits it", async () => {
  config.model = { url: fake.url, apiKey: KEY, name: null, profile: null };
  expect(await resolveTarget(LOCAL_ACTOR)).toMatchObject({ name: "Fin-R1", profile: { id: "fin-r1" } });
  const target = await resolveTarget(LOCAL_ACTOR, { profile: "dianjin-r1-7b" });
  expect(target).toMatchObject({ name: "DianJin-R1-7B", engine: "vllm 0.32.0", canTokenize: true });
  await expect(resolveTarget(LOCAL_ACTOR, { profile: "nope" })).rejects.toMatchObject({ code: "bad_request" });
  await expect(resolveTarget(LOCAL_ACTOR, { endpoint: "nope" })).rejects.toMatchObject({ code: "not_found" });
});

test("the environment stays default until a person makes another one so, and can be chosen back", async () => {
  config.model = { url: fake.url, apiKey: KEY, name: null, profile: null };
  const id = await saveEndpoint(LOCAL_ACTOR, { url: dead, name: "other" });
  expect((await resolveTarget(LOCAL_ACTOR)).endpointId).toBe("env");
  await setDefaultEndpoint(LOCAL_ACTOR, id);
  expect((await resolveTarget(LOCAL_ACTOR)).endpointId).toBe(id);
  await setDefaultEndpoint(LOCAL_ACTOR, "env");
  expect((await resolveTarget(LOCAL_ACTOR)).endpointId).toBe("env");
  await deleteEndpoint(LOCAL_ACTOR, id);
  expect((await describeEndpoints(LOCAL_ACTOR)).endpoints).toHaveLength(1);
});

test("a server that is down is described, not thrown; its run finds out by itself", async () => {
  await saveEndpoint(LOCAL_ACTOR, { url: dead, apiKey: KEY });
  const [endpoint] = (await describeEndpoints(LOCAL_ACTOR)).endpoints;
  expect(endpoint).toMatchObject({ state: "unreachable", hasKey: true, error: { code: "model_unreachable" } });
  expect(await resolveTarget(LOCAL_ACTOR)).toMatchObject({ name: "", canTokenize: false });
  expect(await modelState()).toEqual({ state: "unreachable" });
});

test("a key does not follow an endpoint to another host", async () => {
  const id = await saveEndpoint(LOCAL_ACTOR, { url: fake.url, apiKey: KEY });
  await updateEndpoint(LOCAL_ACTOR, id, { name: "renamed" });
  expect((await resolveTarget(LOCAL_ACTOR)).apiKey).toBe(KEY);
  await updateEndpoint(LOCAL_ACTOR, id, { url: dead });
  expect((await resolveTarget(LOCAL_ACTOR)).apiKey).toBe("EMPTY");
  await expect(updateEndpoint(LOCAL_ACTOR, "env", { name: "x" })).rejects.toMatchObject({ code: "not_found" });
});

test("the server counts tokens; without it the count is an estimate and says so", async () => {
  config.model = { url: fake.url, apiKey: KEY, name: null, profile: null };
  const target = await resolveTarget(LOCAL_ACTOR);
  const messages = [{ role: "user" as const, content: "现金流" }];
  expect((await countTokens(target, messages)).estimated).toBe(false);
  expect((await countTokens({ ...target, canTokenize: false }, messages)).estimated).toBe(true);
  expect((await countTokens({ ...target, baseUrl: `${dead}/v1` }, messages)).estimated).toBe(true);
});

test("nobody is asked to count what fits whatever its count is", async () => {
  await saveEndpoint(LOCAL_ACTOR, { name: "counts", url: fake.url, apiKey: KEY });
  const target = await resolveTarget(LOCAL_ACTOR);
  const messages = [{ role: "user" as const, content: "现金流" }];
  const asked = () => fake.requests.filter(({ path: asked }) => asked.endsWith("/tokenize")).length;
  const before = asked();
  const exact = await countTokens(target, messages, { room: 10 });
  expect(asked()).toBe(before + 1);
  const most = await countTokens(target, messages, { room: 2000 });
  expect(asked()).toBe(before + 1);
  expect(most.estimated).toBe(true);
  expect(most.tokens).toBeGreaterThanOrEqual(exact.tokens);
});

test("the endpoint check finds a healthy server healthy and a wrong key wrong, and never shows a key", async () => {
  const good = await checkEndpoint(LOCAL_ACTOR, { url: fake.url, apiKey: KEY });
  const verdictOf = (check: string) => good.findings.find((finding) => finding.check === check)?.verdict;
  for (const check of [
    "address",
    "key",
    "models",
    "served-name",
    "context",
    "streaming",
    "usage",
    "tokenize",
    "stop",
    "tags",
  ]) {
    expect([check, verdictOf(check)]).toEqual([check, "pass"]);
  }
  const bad = await checkEndpoint(LOCAL_ACTOR, { url: fake.url, apiKey: "wrong-key-1" });
  expect(bad.findings.find((finding) => finding.check === "key")).toMatchObject({ verdict: "fail" });
  expect(JSON.stringify([good, bad])).not.toMatch(/planted-key|wrong-key/);
});

test("the endpoint check names what is wrong and the flag that mends it", async () => {
  const parser = await startFakeVllm({ scenario: "reasoning-v0160" });
  const { findings } = await checkEndpoint(LOCAL_ACTOR, { url: parser.url, profile: "fin-r1" });
  await parser.close();
  const parserFinding = findings.find((finding) => finding.check === "reasoning-parser");
  expect(parserFinding).toMatchObject({ verdict: "fail" });
  expect(parserFinding?.fix).toContain("--reasoning-parser");
  expect(findings.find((finding) => finding.check === "version")?.verdict).toBe("warn");

  const other = await startFakeVllm({ models: ["my-model"] });
  const named = await checkEndpoint(LOCAL_ACTOR, { url: other.url, modelName: "Fin-R1" });
  await other.close();
  expect(named.findings.find((finding) => finding.check === "models")).toMatchObject({ verdict: "fail" });

  const down = await checkEndpoint(LOCAL_ACTOR, { url: dead });
  expect(down.findings).toMatchObject([{ check: "address", verdict: "fail" }]);
});
