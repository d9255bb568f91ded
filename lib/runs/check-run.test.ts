import { afterAll, beforeAll, expect, it } from "vitest";
import { LOCAL_ACTOR as ME } from "../access/actor.ts";
import { CHECKS_VERSION } from "../checks/check-reply.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine } from "../db/testing.ts";
import { checkText } from "./check-text.ts";
import { getRun } from "./get-run.ts";
import { createReplyChecker } from "./reply-checker.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import { says, scriptedDoor } from "./scripted-door.ts";
import { shutdownRuns } from "./shutdown-runs.ts";
import { startRun } from "./start-run.ts";

const WRONG = "<think>\n(15 - 12.5) / 12.5 = 25%\n</think>\n<answer>\n\\boxed{25\\%}\n</answer>";

forEachEngine("checks of a run", (open) => {
  let database: Database;
  let runtime: Runtime;
  beforeAll(async () => {
    database = await open();
    runtime = await createRuntime({ database, door: scriptedDoor(() => says(WRONG)), instance: "checks" });
  });
  afterAll(async () => {
    await shutdownRuns(runtime);
  });

  it("are kept with the reply, each at its place, in the version they had", async () => {
    const started = await startRun(ME, { prompt: "Growth from 12.5 to 15 million, in percent?" }, runtime);
    await runtime.live.get(started.id)?.ended;
    const run = await getRun(ME, started.id, runtime);
    const wrong = run.replies[0]?.findings.filter((finding) => finding.verdict === "fail") ?? [];
    expect(wrong.length).toBeGreaterThan(0);
    expect(WRONG.slice(wrong[0]?.start, wrong[0]?.end)).toContain("12.5");
    expect(run.replies[0]?.corrected).toMatchObject({ number: 0.2 });
    const row = await database.kysely
      .selectFrom("replies")
      .select("checked_json")
      .where("run_id", "=", run.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.checked_json ?? "{}").version).toBe(CHECKS_VERSION);
  });

  it("say of pasted text what they say of a run's reply", async () => {
    const reply = await checkText({ raw: WRONG, prompt: "Growth from 12.5 to 15 million, in percent?" }, runtime);
    expect(reply.findings.some((finding) => finding.verdict === "fail")).toBe(true);
    expect(reply.corrected).toMatchObject({ number: 0.2 });
  });
});

it("a text beyond the limit says that it is too long rather than taking the memory of the streams beside it", async () => {
  const checker = createReplyChecker();
  const reply = await checkText({ raw: WRONG.repeat(6000) }, { checker } as Runtime);
  expect(reply.findings).toMatchObject([{ verdict: "not-checkable", message: expect.stringContaining("too long") }]);
  expect(reply.checksVersion).toBe("unchecked:too-long");
  checker.close();
});

it("a check that does not come to an end says so, and the next one is checked again", async () => {
  const checker = createReplyChecker(1);
  const reply = await checkText({ raw: WRONG }, { checker } as Runtime);
  expect(reply.findings).toMatchObject([{ verdict: "not-checkable", message: expect.stringContaining("too long") }]);
  expect(reply.checksVersion).toBe("unchecked:too-slow");
  checker.close();
});

it("a check that comes while the thread still practises is answered with its own findings", async () => {
  const checker = createReplyChecker();
  checker.warm();
  for (let i = 0; i < 5; i++) checker.practise(WRONG.repeat(50));
  const [reply, again] = await Promise.all([
    checkText({ raw: WRONG }, { checker } as Runtime),
    checkText({ raw: "\\boxed{7}" }, { checker } as Runtime),
  ]);
  expect(reply.findings.some((finding) => finding.verdict === "fail")).toBe(true);
  expect(again.findings.some((finding) => finding.verdict === "fail")).toBe(false);
  checker.close();
});
