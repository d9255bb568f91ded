import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LOCAL_ACTOR as ME } from "../access/actor.ts";
import { CHECKS_VERSION } from "../checks/check-reply.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine, type OpenForTest } from "../db/testing.ts";
import { AppError } from "../errors.ts";
import { continueRun } from "./continue-run.ts";
import { followRun, type ViewerEvent } from "./follow-run.ts";
import { getRun } from "./get-run.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import type { Run } from "./schema.ts";
import { type ScriptedDoor, type Step, says, scriptedDoor } from "./scripted-door.ts";
import { shutdownRuns } from "./shutdown-runs.ts";
import { startRun } from "./start-run.ts";
import { stopRun } from "./stop-run.ts";

const REPLY = "<think>\nTwo and two make four, which is 12 % of nothing.\n</think>\n<answer>\n\\boxed{4}\n</answer>";
const USAGE: Step = { type: "usage", promptTokens: 10, completionTokens: 30 };
const BROKEN: Step = {
  type: "fail",
  error: new AppError("model_connection_lost", "The connection broke.", "Continue."),
};

const never = new AbortController().signal;

async function watch(runtime: Runtime, runId: string, after = 0, signal = never): Promise<ViewerEvent[]> {
  const events: ViewerEvent[] = [];
  for await (const batch of followRun(runtime, ME, runId, after, signal)) events.push(...batch);
  return events;
}

function textOf(events: ViewerEvent[], index = 0): string {
  return events.map((event) => (event.type === "delta" && event.index === index ? event.text : "")).join("");
}

async function finished(runtime: Runtime, run: Run): Promise<Run> {
  await runtime.live.get(run.id)?.ended;
  return getRun(ME, run.id, runtime);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 5000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error("waited 5 s in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

forEachEngine("runs", (open: OpenForTest, engine) => {
  let database: Database;
  let script: () => Step[] = () => [...says(REPLY), USAGE];
  let door: ScriptedDoor;
  let runtime: Runtime;

  beforeAll(async () => {
    database = await open();
    door = scriptedDoor(() => script());
    runtime = await createRuntime({
      database,
      door,
      instance: "main",
      times: { viewerMs: 10, sweepMs: 100, graceMs: 2000 },
    });
  });
  afterAll(async () => {
    await shutdownRuns(runtime);
  });

  const ask = (prompt = "2 + 2?", more = {}) => startRun(ME, { prompt, ...more }, runtime);
  const logOf = (id: string) =>
    database.kysely.selectFrom("run_events").selectAll().where("run_id", "=", id).orderBy("seq").execute();

  it("stays queued while the model makes it wait, and tells every viewer why", async () => {
    script = () => [
      { type: "waiting", reason: "queued", ahead: 1 },
      { type: "waiting", reason: "overloaded", retryInMs: 900, attempt: 1 },
      { type: "pause", ms: 60 },
      ...says(REPLY),
    ];
    const started = await ask();
    const watched = watch(runtime, started.id);
    await until(async () => (await logOf(started.id)).length >= 3);
    expect(await getRun(ME, started.id, runtime)).toMatchObject({ status: "queued", startedAt: null });
    const live = await watched;
    expect(live.slice(0, 4)).toEqual([
      { type: "status", seq: 1, status: "queued" },
      { type: "waiting", seq: 2, reason: "queued", ahead: 1 },
      { type: "waiting", seq: 3, reason: "overloaded", retryInMs: 900 },
      { type: "status", seq: 4, status: "running" },
    ]);
    expect((await watch(runtime, started.id)).slice(0, 4)).toEqual(live.slice(0, 4));
    expect((await getRun(ME, started.id, runtime)).replies[0]?.raw).toBe(REPLY);
  });

  it("answers queued at once, then keeps the parsed reply, its usage and its timing", async () => {
    script = () => [...says(REPLY, { ms: 1 }), USAGE];
    const started = await ask();
    expect(started.status).toBe("queued");
    expect(started.replies[0]?.raw).toBe("");
    const run = await finished(runtime, started);
    expect(run).toMatchObject({ status: "done", usage: { promptTokens: 10, completionTokens: 30 }, error: null });
    expect(run.replies[0]).toMatchObject({ raw: REPLY, finish: "stop" });
    expect(run.replies[0]?.final?.value).toMatchObject({ kind: "number", number: 4 });
    expect(run.timing?.thinkingMs).toBeGreaterThan(0);
    expect(run.timing?.tokensPerSecond).toBeGreaterThan(0);
    expect(door.requests.at(-1)?.messages.map((m) => m.role)).toEqual(["system", "user"]);
  });

  it("numbers a log without gaps and merges what one flush brings", async () => {
    script = () => [...says(REPLY, { size: 1 }), USAGE];
    const run = await finished(runtime, await ask());
    const log = await logOf(run.id);
    expect(log.map((row) => row.seq)).toEqual(log.map((_, i) => i + 1));
    expect(log.length).toBeLessThan(20);
    expect(run.lastSeq).toBe(log.at(-1)?.seq);
    expect(log.map((row) => row.type)).toContain("finish");
  });

  it("tells a viewer every character once, whenever it joins and however often it comes back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        async (stays, size) => {
          script = () => [...says(REPLY, { size, ms: 1 }), USAGE];
          const run = await ask();
          let seq = 0;
          let text = "";
          let ends = 0;
          const take = (events: ViewerEvent[]) => {
            for (const event of events) {
              if (event.type === "silence") continue;
              // Only the end may repeat the number of the event before it.
              expect(event.seq).toBeGreaterThan(event.type === "end" ? seq - 1 : seq);
              seq = event.seq;
              if (event.type === "delta") text += event.text;
              if (event.type === "end") ends++;
            }
          };
          for (const stay of stays) {
            const leave = new AbortController();
            const timer = setTimeout(() => leave.abort(), stay);
            for await (const batch of followRun(runtime, ME, run.id, seq, leave.signal)) {
              take(batch);
              if (ends > 0) break;
            }
            clearTimeout(timer);
            if (ends > 0) break;
          }
          if (ends === 0) take(await watch(runtime, run.id, seq));
          expect(text).toBe(REPLY);
          expect(ends).toBe(1);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("replays a finished run whole, and only its end to one who has seen the rest", async () => {
    const run = await finished(runtime, await ask());
    const all = await watch(runtime, run.id);
    expect(all.map((event) => event.type)).toEqual(["status", "status", "delta", "status", "end"]);
    expect(textOf(all)).toBe(REPLY);
    expect((await watch(runtime, run.id, run.lastSeq)).map((event) => event.type)).toEqual(["end"]);
  });

  it("keeps several replies of one question apart", async () => {
    const [a, b] = [says("<answer>one</answer>", { index: 0 }), says("<answer>two</answer>", { index: 1 })];
    script = () => a.flatMap((step, i) => [step, ...(b[i] ? [b[i]] : [])]);
    const run = await ask("q", { n: 2 });
    const events = await watch(runtime, run.id);
    expect([textOf(events, 0), textOf(events, 1)]).toEqual(["<answer>one</answer>", "<answer>two</answer>"]);
    const end = events.at(-1);
    expect(end?.type === "end" && end.run.replies.map((reply) => reply.answer.trim())).toEqual(["one", "two"]);
  });

  it("hangs up on the model when stopped, keeps the text, and is stopped only once", async () => {
    script = () => [...says("<think>\nhalf a tho", { ms: 2 }).slice(0, -1), { type: "hang" }];
    const before = door.hungUp;
    const run = await ask();
    await until(async () => (await getRun(ME, run.id, runtime)).replies[0]?.raw === "<think>\nhalf a tho");
    const stopped = await stopRun(ME, run.id, runtime);
    expect(stopped).toMatchObject({ status: "stopped", error: null });
    expect(stopped.replies[0]).toMatchObject({ raw: "<think>\nhalf a tho", finish: "stopped" });
    expect(door.hungUp).toBe(before + 1);
    expect(await stopRun(ME, run.id, runtime)).toEqual(stopped);
  });

  it("stops a run that waits for its model", async () => {
    script = () => [{ type: "hang" }];
    const stopped = await stopRun(ME, (await ask()).id, runtime);
    expect(stopped).toMatchObject({ status: "stopped", startedAt: null, timing: null });
  });

  it("is interrupted by a broken connection after the first token, failed before it", async () => {
    script = () => [...says("<think>a", {}).slice(0, -1), BROKEN];
    expect(await finished(runtime, await ask())).toMatchObject({
      status: "interrupted",
      error: { code: "model_connection_lost" },
      replies: [{ raw: "<think>a", finish: "interrupted" }],
    });
    script = () => [BROKEN];
    expect(await finished(runtime, await ask())).toMatchObject({ status: "failed", replies: [{ finish: "error" }] });
    script = () => [...says(REPLY), BROKEN];
    expect(await finished(runtime, await ask())).toMatchObject({ status: "done", error: null });
  });

  it("refuses what cannot fit and what has no model, storing nothing", async () => {
    const count = async () =>
      Number(
        (
          await database.kysely
            .selectFrom("runs")
            .select((e) => e.fn.countAll().as("n"))
            .executeTakeFirst()
        )?.n,
      );
    const before = await count();
    const tight = await createRuntime({
      database,
      instance: "tight",
      door: scriptedDoor(() => [], { promptTokens: 16_000 }),
    });
    await expect(startRun(ME, { prompt: "long" }, tight)).rejects.toMatchObject({ code: "over_budget" });
    const none = await createRuntime({
      database,
      instance: "none",
      door: scriptedDoor(() => [], { configured: false }),
    });
    await expect(startRun(ME, { prompt: "hi" }, none)).rejects.toMatchObject({ code: "model_not_configured" });
    await expect(ask("x", { conversationId: "nope" })).rejects.toMatchObject({ code: "not_found" });
    await expect(getRun(ME, "nope", runtime)).rejects.toMatchObject({ code: "not_found" });
    await expect(getRun({ userId: "eve", name: "Eve" }, "nope", runtime)).rejects.toMatchObject({ code: "not_found" });
    expect(await count()).toBe(before);
    await Promise.all([tight.close(), none.close()]);
  });

  it("lowers max_tokens to what fits and says so", async () => {
    const small = await createRuntime({
      database,
      instance: "small",
      door: scriptedDoor(() => says(REPLY), { promptTokens: 1000, contextLength: 3000 }),
    });
    const run = await startRun(ME, { prompt: "hi" }, small);
    expect(run.sampling).toMatchObject({ temperature: 0.7, top_p: 0.8, repetition_penalty: 1.05, max_tokens: 2000 });
    await shutdownRuns(small);
  });

  it("sends earlier answers without their reasoning, and branches where it is told to", async () => {
    script = () => [...says(REPLY), USAGE];
    const first = await finished(runtime, await ask("first"));
    const { conversationId } = first;
    const second = await finished(runtime, await ask("second", { conversationId }));
    const sent = door.requests.at(-1)?.messages.map((message) => message.content) ?? [];
    expect(sent.slice(1).map((text) => text.trim())).toEqual(["first", "\\boxed{4}", "second"]);
    await finished(runtime, await ask("other", { conversationId, parentId: first.messageId }));
    expect(door.requests.at(-1)?.messages.at(-1)?.content).toBe("other");
    await finished(runtime, await ask("root", { conversationId, parentId: null }));
    expect(door.requests.at(-1)?.messages).toHaveLength(2);
    const messages = await database.kysely
      .selectFrom("messages")
      .selectAll()
      .where("conversation_id", "=", conversationId)
      .execute();
    expect(messages.filter((message) => message.parent_id === first.messageId)).toHaveLength(2);
    expect(messages.filter((message) => message.parent_id === null)).toHaveLength(2);
    const asked = messages.find((message) => message.id === second.messageId)?.parent_id;
    const again = await finished(runtime, await ask("second", { conversationId, parentId: asked }));
    expect(door.requests.at(-1)?.messages.map((message) => message.role)).toEqual([
      "system",
      "user",
      "assistant",
      "user",
    ]);
    const reply = await database.kysely.selectFrom("messages").selectAll().where("id", "=", again.messageId).execute();
    expect(reply[0]?.parent_id).toBe(asked);
  });

  it("does not go on from a reply that is still being written", async () => {
    script = () => [{ type: "hang" }];
    const run = await ask();
    await expect(ask("and?", { conversationId: run.conversationId })).rejects.toMatchObject({ code: "conflict" });
    await expect(continueRun(ME, run.id, { how: "resume" }, runtime)).rejects.toMatchObject({ code: "conflict" });
    await stopRun(ME, run.id, runtime);
  });

  it("answers now from a trace that ran out, and resumes a text where it broke", async () => {
    script = () => [...says("<think>\nlong", { finish: "length" }), USAGE];
    const cut = await finished(runtime, await ask("q"));
    expect(cut).toMatchObject({ status: "done", replies: [{ finish: "length" }] });
    script = () => says("\\boxed{7}\n</answer>");
    const run = await continueRun(ME, cut.id, { how: "answer-now" }, runtime);
    expect(run).toMatchObject({ continuedFrom: cut.id, prefixLength: "<think>\nlong".length, status: "queued" });
    const done = await finished(runtime, run);
    expect(done.replies[0]?.raw).toBe("<think>\nlong\n</think>\n<answer>\n\\boxed{7}\n</answer>");
    expect(done.replies[0]?.final?.text).toBe("7");
    const request = door.requests.at(-1);
    expect(request?.continueFinalMessage).toBe(true);
    expect(request?.messages.at(-1)).toEqual({ role: "assistant", content: "<think>\nlong\n</think>\n<answer>\n" });
    expect(request?.sampling.max_tokens).toBe(4000);
    expect(textOf(await watch(runtime, run.id))).toBe(done.replies[0]?.raw);
    await expect(continueRun(ME, done.id, { how: "resume" }, runtime)).rejects.toMatchObject({ code: "conflict" });

    script = () => says("er thought</think><answer>8</answer>");
    const more = await finished(runtime, await continueRun(ME, cut.id, { how: "more-budget" }, runtime));
    expect(more.sampling.max_tokens).toBe(8000);
    expect(more.replies[0]?.raw).toBe("<think>\nlonger thought</think><answer>8</answer>");
    const [mine, theirs] = await Promise.all(
      [cut, more].map(({ messageId }) =>
        database.kysely.selectFrom("messages").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow(),
      ),
    );
    expect(theirs?.parent_id).toBe(mine?.parent_id);
  });

  it("ends its runs as interrupted with all their text when the process is told to end", async () => {
    const other = await createRuntime({
      database,
      instance: "ending",
      door: scriptedDoor(() => [...says("<think>so far").slice(0, -1), { type: "hang" }]),
    });
    const run = await startRun(ME, { prompt: "q" }, other);
    await until(async () => (await getRun(ME, run.id, other)).status === "running");
    const watching = watch(other, run.id);
    await shutdownRuns(other);
    expect(await getRun(ME, run.id, runtime)).toMatchObject({
      status: "interrupted",
      replies: [{ raw: "<think>so far", finish: "interrupted" }],
    });
    expect((await watching).at(-1)?.type).toBe("end");
    await expect(startRun(ME, { prompt: "q" }, other)).rejects.toMatchObject({ code: "conflict" });
  });

  it("recovers what a dead process left with its text, and leaves the living alone", async () => {
    script = () => [...says("<think>kept").slice(0, -1), { type: "hang" }];
    const [dead, alive] = [await ask("a"), await ask("b")];
    await until(async () => (await getRun(ME, alive.id, runtime)).replies[0]?.raw === "<think>kept");
    await until(async () => (await getRun(ME, dead.id, runtime)).replies[0]?.raw === "<think>kept");
    const before = door.hungUp;
    const [machine] = runtime.owner.split("|");
    await database.kysely
      .updateTable("runs")
      .set({ lease_owner: `${machine}|999999999|1` })
      .where("id", "=", dead.id)
      .execute();
    const next = await createRuntime({ database: await open(), door, instance: "next" });
    expect(await getRun(ME, dead.id, next)).toMatchObject({
      status: "interrupted",
      replies: [{ raw: "<think>kept", finish: "interrupted" }],
    });
    expect((await getRun(ME, alive.id, next)).status).toBe("running");
    await until(async () => (await getRun(ME, dead.id, next)).replies[0]?.checksVersion === CHECKS_VERSION);
    // The process that lost it notices even while its model is silent, and hangs up.
    await until(() => !runtime.live.has(dead.id));
    expect(door.hungUp).toBe(before + 1);
    script = () => says(" and more</think><answer>9</answer>");
    const on = await finished(next, await continueRun(ME, dead.id, { how: "resume" }, next));
    expect(on.replies[0]?.raw).toBe("<think>kept and more</think><answer>9</answer>");
    await shutdownRuns(next);
    await stopRun(ME, alive.id, runtime);
  });

  it("writes nothing more once another process has taken the run over", async () => {
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = scriptedDoor(() => []);
    slow.generate = async function* () {
      yield { type: "delta", index: 0, text: "mine " };
      await gate;
      yield { type: "delta", index: 0, text: "not mine" };
    };
    const old = await createRuntime({ database, instance: "old", door: slow });
    const run = await startRun(ME, { prompt: "q" }, old);
    await until(async () => (await getRun(ME, run.id, old)).replies[0]?.raw === "mine ");
    await database.kysely
      .updateTable("runs")
      .set({ lease_owner: "elsewhere|1|1", lease_expires_at: 1 })
      .where("id", "=", run.id)
      .execute();
    const next = await createRuntime({ database, instance: "heir", door });
    go();
    await old.live.get(run.id)?.ended;
    const end = (await watch(old, run.id)).at(-1);
    expect(end?.type === "end" && end.run).toMatchObject({ status: "interrupted", replies: [{ raw: "mine " }] });
    await Promise.all([shutdownRuns(old), shutdownRuns(next)]);
  });

  it("is watched and stopped from another process", async () => {
    script = () => [...says("<think>far away", { ms: 1 }).slice(0, -1), { type: "hang" }];
    const far = await createRuntime({ database: await open(), door, instance: "far", times: { viewerMs: 10 } });
    const run = await ask();
    const watching = watch(far, run.id);
    await until(async () => (await getRun(ME, run.id, far)).replies[0]?.raw === "<think>far away");
    const askedAt = Date.now();
    const stopped = await stopRun(ME, run.id, far);
    expect(stopped.status).toBe("stopped");
    expect(Date.now() - askedAt).toBeLessThan(engine === "postgres" ? 1000 : 1500);
    const events = await watching;
    expect(textOf(events)).toBe("<think>far away");
    expect(events.filter((event) => event.type === "end")).toHaveLength(1);
    await shutdownRuns(far);
  });

  it("keeps characters that a database would refuse", async () => {
    script = () => says("a\0b 😀 \uD83D\uDE00 </answer>", { size: 1 });
    const run = await finished(runtime, await ask("nul \0 here"));
    expect(run.replies[0]?.raw).toBe("a\uFFFDb 😀 😀 </answer>");
    expect(run.prompt.user).toBe("nul \uFFFD here");
  });

  it("tells viewers an end with words when the database no longer takes the text", async () => {
    const broken: Database = {
      ...database,
      listen: async () => async () => {},
      kysely: new Proxy(database.kysely, {
        get(target, key) {
          if (key === "transaction" && failing) {
            return () => ({
              execute: () => Promise.reject(Object.assign(new Error("disk"), { code: "SQLITE_FULL" })),
            });
          }
          const value = Reflect.get(target, key, target);
          return typeof value === "function" ? value.bind(target) : value;
        },
      }),
    };
    let failing = false;
    const full = scriptedDoor(() => [
      ...says("<think>ab").slice(0, -1),
      { type: "pause", ms: 150 },
      ...says("cd"),
      { type: "hang" },
    ]);
    const other = await createRuntime({ database: broken, door: full, instance: "full", times: { sweepMs: 100 } });
    const run = await startRun(ME, { prompt: "q" }, other);
    await until(async () => (await getRun(ME, run.id, other)).replies[0]?.raw === "<think>ab");
    failing = true;
    const end = (await watch(other, run.id)).at(-1);
    expect(end?.type === "end" && end.run).toMatchObject({ status: "interrupted", error: { code: "disk_full" } });
    expect(full.hungUp).toBe(1);
    failing = false;
    await until(async () => (await getRun(ME, run.id, runtime)).status === "interrupted");
    expect((await getRun(ME, run.id, runtime)).error?.code).toBe("disk_full");
    await shutdownRuns(other);
  });
});
