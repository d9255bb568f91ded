import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, LOCAL_ACTOR as ME } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine } from "../db/testing.ts";
import { getRun } from "../runs/get-run.ts";
import { createRuntime, type Runtime } from "../runs/runtime.ts";
import type { StartRunRequest } from "../runs/schema.ts";
import { says, scriptedDoor } from "../runs/scripted-door.ts";
import { shutdownRuns } from "../runs/shutdown-runs.ts";
import { startRun } from "../runs/start-run.ts";
import { createTemplate } from "./create-template.ts";
import { deleteTemplate } from "./delete-template.ts";
import { exportTemplates } from "./export-templates.ts";
import { getTemplate } from "./get-template.ts";
import { importTemplates } from "./import-templates.ts";
import { listContractValues } from "./list-contract-values.ts";
import { listTemplateRuns } from "./list-template-runs.ts";
import { listTemplates } from "./list-templates.ts";
import { previewTemplate } from "./preview-template.ts";
import { saveTemplate } from "./save-template.ts";
import { type TemplateBody, templateFile } from "./schema.ts";

const OTHER: Actor = { userId: "somebody-else", name: "Somebody else" };

const BODY: TemplateBody = {
  title: "公告摘要",
  description: "一段公告的三点摘要",
  language: "zh",
  prompt: "读下面的公告，写 {{count}} 点摘要。\n{{text}}\n把结论放进 \\boxed{}。",
  variables: [
    { name: "text", type: "longtext", label: "公告", required: true },
    { name: "count", type: "number", label: "点数", default: 3, min: 1, max: 9 },
  ],
  contract: {
    kind: "verdict",
    values: [
      { id: "bad", label: "利空", tone: "fail", words: ["利空"] },
      { id: "good", label: "利好", tone: "pass", words: ["利好"] },
    ],
  },
};

forEachEngine("templates", (open) => {
  let db: Database;
  let runtime: Runtime;
  beforeAll(async () => {
    db = await open();
    runtime = await createRuntime({
      database: db,
      door: scriptedDoor(() => says("<think>\n好\n</think>\n<answer>\n\\boxed{利好}\n</answer>")),
      instance: "templates",
    });
  });
  afterAll(() => shutdownRuns(runtime));

  const create = (body: Partial<TemplateBody> = {}) => createTemplate(ME, { body: { ...BODY, ...body } }, db);
  const finished = async (request: StartRunRequest) => {
    const run = await startRun(ME, request, runtime);
    await runtime.live.get(run.id)?.ended;
    return getRun(ME, run.id, runtime);
  };

  it("keeps every version of a template, the newest first", async () => {
    const made = await create();
    const saved = await saveTemplate(ME, made.id, { baseVersion: 1, body: { ...BODY, title: "公告要点" } }, db);
    expect(saved).toMatchObject({ version: 2, newestVersion: 2, body: { title: "公告要点" } });
    expect(saved.versions.map((one) => one.version)).toEqual([2, 1]);
    expect((await getTemplate(ME, made.id, { version: 1 }, db)).body).toEqual(BODY);
    await expect(getTemplate(ME, made.id, { version: 3 }, db)).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses a save over one that came between", async () => {
    const { id } = await create();
    await saveTemplate(ME, id, { baseVersion: 1, body: BODY }, db);
    await expect(saveTemplate(ME, id, { baseVersion: 1, body: BODY }, db)).rejects.toMatchObject({ code: "conflict" });
    expect((await getTemplate(ME, id, {}, db)).newestVersion).toBe(2);
  });

  it("names the field of a variable that the prompt does not have, and of one that it has in vain", async () => {
    await expect(create({ prompt: `${BODY.prompt} {{rate}}` })).rejects.toMatchObject({
      code: "bad_request",
      details: { field: "body.prompt" },
      message: expect.stringContaining("{{rate}}"),
    });
    await expect(create({ prompt: "{{text}}" })).rejects.toMatchObject({ details: { field: "body.variables.1.name" } });
  });

  it("is its owner's alone", async () => {
    const { id } = await create();
    await expect(getTemplate(OTHER, id, {}, db)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteTemplate(OTHER, id, db)).rejects.toMatchObject({ code: "not_found" });
    expect(await listTemplates(OTHER, {}, db)).toEqual([]);
  });

  it("finds templates by words of title and description, in any width and case", async () => {
    const { id } = await create({ title: "ＥＳＧ 评分 search-me" });
    const found = await listTemplates(ME, { query: "esg 评分" }, db);
    expect(found.map((one) => one.id)).toEqual([id]);
    expect(await listTemplates(ME, { query: "esg nothing" }, db)).toEqual([]);
  });

  it("runs with its values, and the run keeps version and exact prompt when the template changes and goes", async () => {
    const { id } = await create();
    const run = await finished({ template: id, inputs: { text: "净利润增长 20%。{{count}}", count: "２" } });
    const fenced = "====== 公告 ======\n净利润增长 20%。{{count}}\n====== /公告 ======";
    const prompt = `读下面的公告，写 2 点摘要。\n${fenced}\n把结论放进 \\boxed{}。`;
    expect(run).toMatchObject({ template: { id, version: 1 }, workspace: null, promptVersion: null });
    expect(run.prompt.user).toBe(prompt);
    expect(run.replies[0]?.final?.value).toEqual({ kind: "verdict", verdict: "good" });
    expect(
      await previewTemplate(ME, id, { inputs: { text: "净利润增长 20%。{{count}}", count: 2 }, language: "zh" }, db),
    ).toEqual({
      prompt,
      promptVersion: 1,
      contract: expect.objectContaining({ kind: "verdict" }),
      problems: [],
    });
    await saveTemplate(ME, id, { baseVersion: 1, body: { ...BODY, prompt: `新：{{count}}\n{{text}}` } }, db);
    const old = await finished({ template: id, templateVersion: 1, inputs: { text: "a" } });
    expect(old.prompt.user).toContain("读下面的公告，写 3 点摘要。");
    expect((await listTemplateRuns(ME, id, 5, db)).length).toBe(2);
    const values = [
      { id: "bad", label: "利空", tone: "fail" },
      { id: "good", label: "利好", tone: "pass" },
    ];
    expect(await listContractValues(ME, [{ id, version: 1 }], db)).toEqual(new Map([[`${id}@1`, values]]));
    expect(await listContractValues(OTHER, [{ id, version: 1 }], db)).toEqual(new Map());
    await deleteTemplate(ME, id, db);
    expect(await getRun(ME, run.id, runtime)).toMatchObject({ template: { id, version: 1 }, prompt: { user: prompt } });
  });

  it("names the input that is missing or wrong, and starts nothing", async () => {
    const { id } = await create();
    await expect(startRun(ME, { template: id, inputs: { count: 99 } }, runtime)).rejects.toMatchObject({
      code: "bad_request",
      details: { field: "inputs.text" },
    });
    await expect(startRun(ME, { template: id, inputs: { text: "a", other: 1 } }, runtime)).rejects.toMatchObject({
      details: { field: "inputs.other" },
    });
    await expect(startRun(ME, { template: "none", inputs: {} }, runtime)).rejects.toMatchObject({ code: "not_found" });
    expect(await listTemplateRuns(ME, id, 5, db)).toEqual([]);
  });

  it("stores the prompt version of a workspace run", async () => {
    const run = await finished({ workspace: "compliance", inputs: { text: "稳赚不赔" }, language: "zh" });
    expect(run.promptVersion).toBeGreaterThan(0);
    expect(run.template).toBeNull();
  });

  it("reads a form's question that is sent again as words like the form's own", async () => {
    const { id } = await create();
    const first = await finished({ template: id, inputs: { text: "一" } });
    const { parent_id } = await db.kysely
      .selectFrom("messages")
      .select("parent_id")
      .where("id", "=", first.messageId)
      .executeTakeFirstOrThrow();
    const again = await finished({
      prompt: first.prompt.user,
      conversationId: first.conversationId,
      parentId: parent_id,
      preset: "evaluation",
    });
    expect(again.conversationId).toBe(first.conversationId);
    expect(again.template).toEqual({ id, version: 1 });
    expect(again.replies[0]?.final?.value).toEqual({ kind: "verdict", verdict: "good" });
  });

  it("brings a shared file in: new once, then as copies or as new versions, never over what is there", async () => {
    const { id } = await create({ title: "To share" });
    const file = templateFile.parse(JSON.parse(JSON.stringify(await exportTemplates(ME, id, db))));
    const [known] = await importTemplates(ME, { mode: "preview", file }, db);
    expect(known).toEqual({ title: "To share", outcome: "exists", id, version: 1 });
    const [same] = await importTemplates(ME, { mode: "replace", file }, db);
    expect(same).toMatchObject({ outcome: "unchanged", id, version: 1 });
    const entry = file.templates[0];
    if (!entry) throw new Error("the file is empty");
    const changed = { ...file, templates: [{ ...entry, body: { ...entry.body, title: "Shared anew" } }] };
    expect((await importTemplates(ME, { mode: "replace", file: changed }, db))[0]).toMatchObject({
      outcome: "replaced",
      id,
      version: 2,
    });
    expect((await getTemplate(ME, id, { version: 1 }, db)).body.title).toBe("To share");
    const [copy] = await importTemplates(ME, { mode: "copy", file: changed }, db);
    expect(copy).toMatchObject({ outcome: "copy", version: 1 });
    expect(copy?.id).not.toBe(id);
    const [foreign] = await importTemplates(OTHER, { mode: "copy", file }, db);
    expect(foreign).toMatchObject({ outcome: "new", version: 1 });
    expect((await importTemplates(OTHER, { mode: "preview", file }, db))[0]).toMatchObject({ outcome: "exists" });
  });

  it("imports all of a file or nothing", async () => {
    const { id } = await create({ title: "All or nothing" });
    const file = await exportTemplates(ME, id, db);
    const good = { id: "elsewhere-1", version: 1, body: { ...BODY, title: "Good half" } };
    const bad = { id: "elsewhere-2", version: 1, body: { ...BODY, prompt: "{{nobody}}" } };
    const request = { mode: "copy" as const, file: { ...file, templates: [good, bad] } };
    await expect(importTemplates(ME, request, db)).rejects.toMatchObject({
      code: "bad_request",
      details: { field: "file.templates.1.body.prompt" },
    });
    expect(await listTemplates(ME, { query: "Good half" }, db)).toEqual([]);
  });
});
