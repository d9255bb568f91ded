import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type FakeVllmOptions, startFakeVllm } from "#e2e/fake-vllm/server.ts";
import { openApi } from "./api.ts";
import { KEY_OF_ENDPOINT, KEY_OF_ENVIRONMENT } from "./planted-keys.ts";

const api = openApi(inject("appUrl"));
const KEYS = [KEY_OF_ENVIRONMENT, KEY_OF_ENDPOINT];
/** As it is, and as it may be dressed: percent-encoded, in base64, in JSON's escapes. */
const FORMS = KEYS.flatMap((key) => [
  key,
  encodeURIComponent(key),
  Buffer.from(key).toString("base64").replace(/=+$/, ""),
]);

function expectNoKey(bytes: string | Buffer, where: string): void {
  const text = bytes.toString("latin1" as BufferEncoding);
  for (const form of FORMS) expect(text.includes(form), `${where} holds ${form}`).toBe(false);
}

const get = async (where: string) => {
  const response = await api.send("GET", where);
  return Buffer.from(await response.arrayBuffer());
};

/** Everything the API says about a run and its conversation, in every format. */
async function placesOf(run: { id: string; conversationId: string }): Promise<string[]> {
  const formats = ["json", "md", "html", "docx"].map(
    (format) => `/api/conversations/${run.conversationId}/export?format=${format}`,
  );
  return [
    `/api/runs/${run.id}`,
    `/api/runs/${run.id}/events`,
    `/api/conversations/${run.conversationId}`,
    `/c/${run.conversationId}`,
    ...formats,
  ];
}

describe("a planted key is nowhere to be read", () => {
  test("in pages and lists", async () => {
    const double = await startFakeVllm({ key: KEY_OF_ENDPOINT });
    const endpoint = await api.saveEndpoint({ url: double.url, apiKey: KEY_OF_ENDPOINT });
    try {
      const pages = ["/", "/models", "/w/compliance", "/settings", "/c/none", "/nowhere"];
      const lists = [
        "/api/models",
        "/api/models?fresh=1",
        "/api/health",
        "/api/openapi.json",
        "/api/conversations",
        "/api/workspaces",
      ];
      for (const where of [...pages, ...lists]) expectNoKey(await get(where), where);
      const changed = await api.send("PATCH", `/api/models/endpoints/${endpoint}`, { name: "renamed" });
      expectNoKey(await changed.text(), "PATCH of the endpoint");
      // Half a key is still half a secret: only that there is one is told.
      const told = JSON.stringify(await (await api.send("GET", "/api/models")).json());
      expect(told).toContain('"hasKey":true');
      expect(told).not.toContain(KEY_OF_ENDPOINT.slice(-8));
    } finally {
      await api.forgetEndpoint(endpoint);
      await double.close();
    }
  });

  const RUNS: [title: string, options: FakeVllmOptions][] = [
    ["a good run", { key: KEY_OF_ENDPOINT }],
    ["a refusal that repeats the key", { scenario: "key-repeated" }],
    ["a plain 400 that repeats the key", { scenario: "key-repeated", options: { status: 400 } }],
    ["a 500 that repeats the key", { scenario: "key-repeated", options: { status: 500 } }],
    ["an error frame that repeats the key", { scenario: "key-repeated", options: { frame: true } }],
    ["a server that is not there", { scenario: "loading", options: { ms: 60_000 } }],
  ];
  test.each(RUNS)("%s", async (_title, options) => {
    const double = await startFakeVllm(options);
    const endpoint = await api.saveEndpoint({ url: double.url, apiKey: KEY_OF_ENDPOINT });
    try {
      const run = await api.startRun({ prompt: "1+1?", endpoint });
      const { end } = await api.follow(run.id);
      expect(end.error?.code).not.toBe("internal");
      for (const where of await placesOf(run)) expectNoKey(await get(where), where);
      expectNoKey(JSON.stringify(await api.check({ endpoint })), "the endpoint check");
      expectNoKey(
        JSON.stringify(await api.check({ url: double.url, apiKey: KEY_OF_ENDPOINT })),
        "the check of an address",
      );
      // The key did go where it belongs.
      const asked = double.requests.filter((request) => request.path.startsWith("/v1/"));
      if (options.scenario !== "loading")
        expect(asked.some(({ headers }) => headers.authorization === `Bearer ${KEY_OF_ENDPOINT}`)).toBe(true);
    } finally {
      await api.forgetEndpoint(endpoint);
      await double.close();
    }
  });

  test("the key of the environment goes to its own server and to no other", async () => {
    const other = await startFakeVllm();
    try {
      await api.check({ url: other.url });
      const endpoint = await api.saveEndpoint({ url: other.url });
      await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      await api.forgetEndpoint(endpoint);
      expect(other.requests.length).toBeGreaterThan(3);
      expectNoKey(JSON.stringify(other.requests), "requests to another server");
    } finally {
      await other.close();
    }
  });

  test("a saved key is not given to another address by a check or a change of the address", async () => {
    const [own, other] = [await startFakeVllm({ key: KEY_OF_ENDPOINT }), await startFakeVllm()];
    const endpoint = await api.saveEndpoint({ url: own.url, apiKey: KEY_OF_ENDPOINT });
    try {
      await api.check({ endpoint, url: other.url });
      await api.send("PATCH", `/api/models/endpoints/${endpoint}`, { url: other.url });
      await get("/api/models?fresh=1");
      expectNoKey(JSON.stringify(other.requests), "requests to another address");
    } finally {
      await api.forgetEndpoint(endpoint);
      await Promise.all([own.close(), other.close()]);
    }
  });

  test("an address with a password in it is refused without repeating it", async () => {
    const url = `http://user:${KEY_OF_ENDPOINT}@127.0.0.1:9/v1`;
    for (const where of ["/api/models", "/api/models/check"]) {
      const response = await api.send("POST", where, { url });
      expect(response.status).toBe(400);
      expectNoKey(await response.text(), where);
    }
  });

  test("the data folder: a saved key is in the row of its endpoint only, the environment's nowhere", async () => {
    const double = await startFakeVllm({ key: KEY_OF_ENDPOINT });
    const endpoint = await api.saveEndpoint({ url: double.url, apiKey: KEY_OF_ENDPOINT });
    try {
      await api.follow((await api.startRun({ prompt: "1+1?", endpoint })).id);
      const { default: Sqlite } = await import("better-sqlite3");
      const folder = inject("dataDir");
      const file = readdirSync(folder).find((name) => /\.(db|sqlite3?)$/.test(name)) ?? "";
      const database = new Sqlite(path.join(folder, file), { readonly: true });
      try {
        const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as {
          name: string;
        }[];
        expect(tables.length).toBeGreaterThan(4);
        for (const { name } of tables) {
          const rows = JSON.stringify(database.prepare(`select * from "${name}"`).all());
          expect(rows.includes(KEY_OF_ENVIRONMENT), name).toBe(false);
          expect(rows.includes(KEY_OF_ENDPOINT), name).toBe(name === "endpoints");
        }
      } finally {
        database.close();
      }
      for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }))
        if (name.isFile()) {
          const bytes = readFileSync(path.join(name.parentPath, name.name));
          expect(bytes.includes(KEY_OF_ENVIRONMENT), name.name).toBe(false);
        }
    } finally {
      await api.forgetEndpoint(endpoint);
      await double.close();
    }
  });
});
