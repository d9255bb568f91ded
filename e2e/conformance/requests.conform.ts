import http from "node:http";
import net from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, inject, test } from "vitest";
import { openApi } from "./api.ts";

const appUrl = inject("appUrl");
const api = openApi(appUrl);
const port = Number(new URL(appUrl).port);

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** A request as any client may write it, forbidden headers and all. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  // Node gives DELETE no length of its own.
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const all = { ...headers, ...length };
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path, headers: all, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const JSON_TYPE = { "content-type": "application/json" };
type Operation = { requestBody?: { content: Record<string, unknown> } };
type Described = { paths: Record<string, Record<string, Operation>> };

/** Every route that changes something, as openapi.json has it: a new one is tested from its first day. */
const described = (await (await api.send("GET", "/api/openapi.json")).json()) as Described;
const STATE_CHANGING = Object.entries(described.paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([method]) => method !== "get")
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, "none"),
      accepts: Object.keys(operation.requestBody?.content ?? {})[0] ?? "application/json",
      takesBody: operation.requestBody !== undefined,
    })),
);

describe("requests of other sites", () => {
  test("there are as many as the API promises", () => {
    expect(STATE_CHANGING.length).toBeGreaterThanOrEqual(10);
  });

  test.each(STATE_CHANGING)(
    "$method $path is refused from a foreign page",
    async ({ method, path, accepts, takesBody }) => {
      const type: Record<string, string> = takesBody ? { "content-type": accepts } : {};
      const body = takesBody ? "{}" : undefined;
      const foreign: Record<string, string>[] = [
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: `http://127.0.0.1:${port + 1}` },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ];
      for (const headers of foreign) {
        const { status, text } = await ask(method, path, { ...type, ...headers }, body);
        expect([status, JSON.parse(text).error.code, headers]).toEqual([403, "forbidden", headers]);
      }
      const own = await ask(method, path, { ...type, origin: appUrl, "sec-fetch-site": "same-origin" }, body);
      expect(own.status).not.toBe(403);
      expect(own.status).toBeLessThan(500);
    },
  );

  test.each(STATE_CHANGING)("$method $path takes no body of a form", async ({ method, path, accepts }) => {
    const forms = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
    for (const type of forms.filter((one) => !one.startsWith(accepts))) {
      const { status, text } = await ask(method, path, { "content-type": type }, "a=b");
      expect([status, JSON.parse(text).error.code, type]).toEqual([400, "bad_request", type]);
    }
  });

  test("GET is another method: it answers or it is not there, and changes nothing", async () => {
    for (const { path } of STATE_CHANGING) expect([200, 404, 405]).toContain((await ask("GET", path)).status);
  });
});

describe("headers", () => {
  const PAGES = ["/", "/models", "/w/compliance", "/c/none", "/nowhere"];

  test.each(PAGES)("%s: a policy with a new nonce each time, and every script bears it", async (path) => {
    const [first, second] = [await ask("GET", path), await ask("GET", path)];
    const policy = String(first.headers["content-security-policy"]);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce).toMatch(/^[\w+/=-]{20,}$/);
    expect(String(second.headers["content-security-policy"])).not.toContain(nonce);
    const script = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(script).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    for (const [tag] of first.text.matchAll(/<script\b[^>]*>/g)) {
      const isData = /type="application\/(ld\+)?json"/.test(tag);
      if (!isData) expect(tag).toContain(`nonce="${nonce}"`);
    }
    expect(first.text).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    expect(first.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test.each([...PAGES, "/api/health", "/api/runs/none", "/fonts/inter-latin.woff2"])(
    "%s: what a scanner looks for",
    async (path) => {
      const { headers } = await ask("GET", path);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "content-security-policy": expect.stringContaining("default-src 'none'"),
      });
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      if (path.startsWith("/api/")) expect(headers["cache-control"]).toMatch(/no-store|no-cache/);
    },
  );
});

describe("who is let in", () => {
  test("a Host that is not this machine is another site's name pointed here", async () => {
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example", "169.254.169.254", ""])
      expect([(await ask("GET", "/api/health", { host })).status, host]).toEqual([
        host === "" ? expect.any(Number) : 421,
        host,
      ]);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
      expect([(await ask("GET", "/api/health", { host })).status, host]).toEqual([200, host]);
  });

  test("it listens on loopback only", async () => {
    const outer = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one && !one.internal && one.family === "IPv4");
    for (const one of outer) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = net.connect({ host: one?.address ?? "", port, timeout: 1000 });
        const end = (answer: boolean) => {
          socket.destroy();
          resolve(answer);
        };
        socket.on("connect", () => end(true));
        socket.on("error", () => end(false));
        socket.on("timeout", () => end(false));
      });
      expect(reached).toBe(false);
    }
  });
});

describe("bodies", () => {
  test.each(["/api/runs", "/api/models", "/api/models/check", "/api/workspaces/compliance/preview"])(
    "%s: too large a body is refused with the limit and its size",
    async (path) => {
      const body = JSON.stringify({ prompt: "x".repeat(5 * 1024 * 1024) });
      const { status, text } = await ask("POST", path, JSON_TYPE, body);
      const { error } = JSON.parse(text);
      expect([status, error.code]).toEqual([413, "too_large"]);
      expect(error.message).toMatch(/4194304/);
      expect(error.message).toContain(String(body.length));
    },
  );

  test("a body that hides its length is cut off at the limit", async () => {
    const piece = "x".repeat(64 * 1024);
    const { status, text } = await new Promise<Answer>((resolve, reject) => {
      const headers = { ...JSON_TYPE, "transfer-encoding": "chunked" };
      const request = http.request(
        { host: "127.0.0.1", port, method: "POST", path: "/api/runs", headers },
        (response) => {
          let told = "";
          response.setEncoding("utf8").on("data", (chunk) => {
            told += chunk;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: {}, text: told }));
        },
      );
      request.on("error", reject);
      for (let i = 0; i < 80; i++) request.write(piece);
      request.end();
    });
    expect([status, JSON.parse(text).error.code]).toEqual([413, "too_large"]);
  });

  test.each([
    ["", "body"],
    ["{", "body"],
    ["[]", ""],
    ['{"prompt":7}', "prompt"],
    ['{"prompt":"x","n":99}', "n"],
    ['{"prompt":"x","sampling":{"temperature":-1}}', "sampling.temperature"],
    ['{"prompt":"x","what":1}', "what"],
    ['{"prompt":"x","workspace":"compliance"}', "prompt"],
    ['{"workspace":"compliance","inputs":{"text":7}}', "inputs.text"],
    ["{}", "prompt"],
  ])("%s is a bad request that names %s", async (body, field) => {
    const { status, text } = await ask("POST", "/api/runs", JSON_TYPE, body);
    const { error } = JSON.parse(text);
    expect([status, error.code]).toEqual([400, "bad_request"]);
    expect(error.message).toContain(field);
    expect(error.hint).toMatch(/\S{3}/);
  });

  test.each([
    ["GET", "/api/runs/none"],
    ["GET", "/api/runs/none/events"],
    ["GET", "/api/conversations/none"],
    ["GET", "/api/conversations/none/export?format=md"],
    ["POST", "/api/runs/none/stop"],
    ["DELETE", "/api/conversations/none"],
    ["GET", "/api/runs/..%2f..%2fetc%2fpasswd"],
  ])("%s %s: what is not there is not found", async (method, path) => {
    const { status, text } = await ask(method, path);
    expect([status, JSON.parse(text).error.code]).toEqual([404, "not_found"]);
  });

  test("a deeply nested or strange JSON body does no harm", async () => {
    const deep = `${'{"prompt":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    for (const body of [
      deep,
      '{"__proto__":{"prompt":"x"}}',
      '{"prompt":"\\ud800"}',
      `{"prompt":"${"\\u0000".repeat(10)}"}`,
    ])
      expect((await ask("POST", "/api/runs", JSON_TYPE, body)).status).toBeLessThan(500);
    expect((await ask("GET", "/api/health")).status).toBe(200);
  });
});
