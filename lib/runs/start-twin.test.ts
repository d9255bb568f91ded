import { afterAll, beforeAll, expect, it } from "vitest";
import { LOCAL_ACTOR as ME } from "../access/actor.ts";
import { checkReply } from "../checks/check-reply.ts";
import { deleteConversation } from "../conversations/delete-conversation.ts";
import { getConversation } from "../conversations/get-conversation.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine } from "../db/testing.ts";
import { AppError } from "../errors.ts";
import { parseReply } from "../reply/parse-reply.ts";
import { describeTwin } from "./describe-twin.ts";
import { getRun } from "./get-run.ts";
import { createRuntime, type Runtime } from "./runtime.ts";
import type { Run } from "./schema.ts";
import { type ScriptedDoor, type Step, says, scriptedDoor } from "./scripted-door.ts";
import { shutdownRuns } from "./shutdown-runs.ts";
import { startRun } from "./start-run.ts";
import { startTwin } from "./start-twin.ts";
import { stopRun } from "./stop-run.ts";

const boxed = (text: string) => says(`<think>\nx\n</think>\n<answer>\n\\boxed{${text}}\n</answer>`);
const QUESTION = "收入从 12.5 亿元增至 15 亿元，增长率是多少？";

forEachEngine("the twin check", (open) => {
  let database: Database;
  let script: () => Step[] = () => boxed("20\\%");
  let door: ScriptedDoor;
  let runtime: Runtime;
  beforeAll(async () => {
    database = await open();
    door = scriptedDoor(() => script());
    runtime = await createRuntime({ database, door, instance: "twins" });
  });
  afterAll(async () => {
    await shutdownRuns(runtime);
  });

  const over = async (run: Run) => {
    await runtime.live.get(run.id)?.ended;
    return getRun(ME, run.id, runtime);
  };
  const ask = async () =>
    over(
      await startRun(
        ME,
        { workspace: "calculation-zh", inputs: { question: QUESTION }, language: "zh", sampling: { temperature: 0.3 } },
        runtime,
      ),
    );

  it("asks the same inputs in the other language, beside the question, with the same model and sampling", async () => {
    script = () => boxed("20\\%");
    const zh = await ask();
    script = () => boxed("0.2");
    const begun = await startTwin(ME, zh.id, {}, runtime);
    expect(begun).toMatchObject({ language: "en", conversationId: zh.conversationId, sampling: zh.sampling });
    expect(begun.twin).toMatchObject({ runId: zh.id, language: "zh" });
    expect(begun.prompt.user).toContain(QUESTION);
    expect(begun.prompt.user).not.toBe(zh.prompt.user);
    const en = await over(begun);
    expect(en.twin).toMatchObject({ outcome: "same", own: "0.2", text: "20%", runId: zh.id });
    expect((await getRun(ME, zh.id, runtime)).twin).toMatchObject({
      outcome: "same",
      own: "20%",
      text: "0.2",
      runId: en.id,
    });
    const { messages } = await getConversation(ME, zh.conversationId, database);
    expect(messages.filter((message) => message.role === "user").map((message) => message.parentId)).toEqual([
      null,
      null,
    ]);
    expect(messages.flatMap((message) => message.run?.twin?.outcome ?? [])).toEqual(["same", "same"]);
  });

  it("names where the two part, from either side", async () => {
    const run = await ask();
    const checked = (value: string): Run => {
      const reply = parseReply(`<think>\n2.5 / 12.5 = ${value}%\n</think>\n<answer>\n\\boxed{${value}\\%}\n</answer>`);
      return { ...run, replies: [{ ...reply, ...checkReply(reply) }] };
    };
    const [own, leading] = [{ text: "2.5 / 12.5 = 25%" }, { text: "2.5 / 12.5 = 20%" }];
    const parting = { own, leading };
    expect(describeTwin(checked("25"), checked("20"))).toMatchObject({ outcome: "different", parting });
    expect(describeTwin(checked("20"), checked("25")).parting).toMatchObject({ own: leading, leading: own });
  });

  it("that agrees says whose own findings call the value wrong", async () => {
    const run = await ask();
    const checked = (line: string): Run => {
      const reply = parseReply(`<think>\n${line}\n</think>\n<answer>\n\\boxed{25\\%}\n</answer>`);
      return { ...run, replies: [{ ...reply, ...checkReply(reply, { question: "2.5 与 10 和 12.5 之比？" }) }] };
    };
    const [wrong, right] = [checked("2.5 / 12.5 = 25%"), checked("2.5 / 10 = 25%")];
    const agree = (own: boolean, twin: boolean) => ({ outcome: "same", marked: { own, twin } });
    expect(describeTwin(wrong, wrong)).toMatchObject(agree(true, true));
    expect(describeTwin(wrong, right)).toMatchObject(agree(true, false));
    expect(describeTwin(right, wrong)).toMatchObject(agree(false, true));
  });

  it("waits for a twin that is being written, and says that a failed one cannot be compared; a second try counts", async () => {
    script = () => boxed("20\\%");
    const zh = await ask();
    script = () => [{ type: "hang" }];
    const hanging = await startTwin(ME, zh.id, {}, runtime);
    expect((await getRun(ME, zh.id, runtime)).twin).toMatchObject({ outcome: "waiting", runId: hanging.id });
    await stopRun(ME, hanging.id, runtime);
    expect((await getRun(ME, zh.id, runtime)).twin).toMatchObject({
      outcome: "not-comparable",
      rule: "no-box",
      status: "stopped",
    });
    script = () => boxed("20\\%");
    const again = await over(await startTwin(ME, zh.id, {}, runtime));
    expect((await getRun(ME, zh.id, runtime)).twin).toMatchObject({ outcome: "same", runId: again.id });
    const { messages } = await getConversation(ME, zh.conversationId, database);
    expect(messages.filter((message) => message.role === "user")).toHaveLength(2);
  });

  it("is forgotten with a half that is gone", async () => {
    script = () => boxed("20\\%");
    const zh = await ask();
    const en = await over(await startTwin(ME, zh.id, {}, runtime));
    await database.kysely.deleteFrom("runs").where("id", "=", zh.id).execute();
    expect((await getRun(ME, en.id, runtime)).twin).toBeNull();
    await deleteConversation(ME, zh.conversationId, database);
  });

  it("refuses a free question, and the language it was asked in", async () => {
    script = () => boxed("4");
    const free = await over(await startRun(ME, { prompt: "2 + 2?" }, runtime));
    await expect(startTwin(ME, free.id, {}, runtime)).rejects.toThrow(AppError);
    await expect(startTwin(ME, (await ask()).id, { language: "zh" }, runtime)).rejects.toThrow("already asked");
  });
});
