import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, LOCAL_ACTOR } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine } from "../db/testing.ts";
import { deleteDocument } from "./delete-document.ts";
import { getDocument } from "./get-document.ts";
import { LIMITS } from "./limits.ts";
import { listDocuments } from "./list-documents.ts";
import { parseInWorker } from "./parse-in-worker.ts";
import { readUpload } from "./read-upload.ts";
import { storeDocument } from "./store-document.ts";

const STRANGER: Actor = { userId: "somebody-else", name: "Somebody else" };
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "fixtures", name)));
const caught = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    const { code, details } = error as { code: string; details: Record<string, unknown> };
    return [code, details?.reason];
  }
  return ["read"];
};

forEachEngine("documents", (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  it("are kept as read, once, for their owner only, until forgotten", async () => {
    const upload = () => ({ name: "income.xlsx", bytes: bytesOf("income.xlsx") });
    const stored = await storeDocument(LOCAL_ACTOR, upload(), { database });
    expect(stored).toMatchObject({ kind: "xlsx", pages: 0, tables: 3, bytes: upload().bytes.length });
    expect(stored.tokens).toBeGreaterThan(50);
    expect((await storeDocument(LOCAL_ACTOR, upload(), { database })).id).toBe(stored.id);
    // What an older reader kept is read anew, under the same id.
    await database.kysely.updateTable("documents").set({ summary_json: "{}", content_json: "{}" }).execute();
    expect(await storeDocument(LOCAL_ACTOR, upload(), { database })).toMatchObject({ id: stored.id, tables: 3 });
    const opened = await getDocument(LOCAL_ACTOR, stored.id, database);
    expect(opened.content.sheets.map((sheet) => sheet.name)).toEqual(["利润表", "Notes", "Hidden"]);
    expect(await caught(getDocument(STRANGER, stored.id, database))).toEqual(["not_found", undefined]);
    expect(await caught(deleteDocument(STRANGER, stored.id, database))).toEqual(["not_found", undefined]);
    expect(await listDocuments(STRANGER, database)).toEqual([]);
    expect((await listDocuments(LOCAL_ACTOR, database)).map(({ id }) => id)).toEqual([stored.id]);
    await deleteDocument(LOCAL_ACTOR, stored.id, database);
    expect(await listDocuments(LOCAL_ACTOR, database)).toEqual([]);
  });
});

describe("the reader's thread", () => {
  it("is ended when it takes too long, and the next document is read", async () => {
    const limits = { ...LIMITS, milliseconds: 1 };
    expect(await caught(parseInWorker(bytesOf("report-en.pdf"), "a.pdf", limits))).toEqual([
      "unreadable_file",
      "too_slow",
    ]);
    expect((await parseInWorker(bytesOf("notes.md"), "notes.md")).pages).toHaveLength(2);
  });
  it("turns away what exceeds its queue instead of piling up", async () => {
    const limits = { ...LIMITS, readers: 1, waiting: 1 };
    const outcomes = await Promise.all([1, 2, 3].map(() => caught(parseInWorker(bytesOf("notes.md"), "n.md", limits))));
    expect(outcomes).toEqual([["read"], ["read"], ["rate_limited", "busy"]]);
  });
});

describe("an upload", () => {
  const upload = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request("http://x/api/documents", { method: "POST", body, headers, duplex: "half" } as RequestInit);
  it("that declares 300 MB is refused before a byte of it is read", async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await caught(readUpload(upload(body, { "content-length": "300000000" })))).toEqual([
      "too_large",
      "file_size",
    ]);
    expect(pulled).toBe(0);
  });
  it("that never ends is cut off at the limit", async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await caught(readUpload(upload(body), 1_000_000))).toEqual(["too_large", "file_size"]);
    expect(sent).toBeLessThan(2_000_000);
  });
  it("gives the file and its name without folders or hidden characters", async () => {
    const form = new FormData();
    form.set("file", new File(["x"], "../..\\年报\u202Efdp.exe.txt"));
    const { name, bytes } = await readUpload(upload(form));
    expect(name).toBe("年报fdp.exe.txt");
    expect(bytes).toEqual(new Uint8Array([120]));
  });
  it("without a file, or no form at all, says so", async () => {
    const form = new FormData();
    form.set("other", "x");
    expect(await caught(readUpload(upload(form)))).toEqual(["bad_request", "no_file"]);
    expect(await caught(readUpload(upload("x", { "content-type": "multipart/form-data; boundary=y" })))).toEqual([
      "bad_request",
      undefined,
    ]);
  });
});
