import { beforeAll, expect, it } from "vitest";
import { type Actor, LOCAL_ACTOR } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { forEachEngine } from "../db/testing.ts";
import { AppError } from "../errors.ts";
import { appendTurn } from "./append-turn.ts";
import { conversationTitle } from "./conversation-title.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";
import { updateConversation } from "./update-conversation.ts";

const STRANGER: Actor = { userId: "somebody-else", name: "Somebody else" };

forEachEngine("conversations", (open) => {
  let database: Database;
  let clock = Date.UTC(2026, 0, 1);
  beforeAll(async () => {
    database = await open();
  });

  const ask = (text: string, at: { conversationId?: string; parentId?: string } = {}, actor = LOCAL_ACTOR) =>
    database.kysely.transaction().execute((trx) =>
      appendTurn(trx, actor, {
        conversationId: at.conversationId ?? null,
        parentId: at.parentId ?? null,
        text,
        question: text,
        workspace: null,
        inputs: null,
        now: ++clock,
      }),
    );
  const titles = async (query: string) =>
    (await listConversations(LOCAL_ACTOR, { query }, database)).conversations.map((c) => c.title);
  const code = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
    return "passed";
  };

  it("pages through everything once, newest first, whatever the page size", async () => {
    for (let i = 0; i < 7; i++) await ask(`paged ${i}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listConversations(LOCAL_ACTOR, { query: "paged", limit: 3, cursor }, database);
      seen.push(...page.conversations.map((c) => c.title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `paged ${i}`));
  });

  it("finds a Chinese word of two characters, a longer one, a Latin prefix, and all words of a query", async () => {
    await ask("可转换债券的市场风险如何计量？");
    await ask("Bond duration and convexity");
    expect(await titles("债券")).toHaveLength(1);
    expect(await titles("市场风险")).toHaveLength(1);
    expect(await titles("场市")).toHaveLength(0);
    expect(await titles("convex")).toHaveLength(1);
    expect(await titles("bond CONVEXITY")).toHaveLength(1);
    expect(await titles("bond 债券")).toHaveLength(0);
  });

  it("takes a query of operators and quotes as text and finds nothing rather than failing", async () => {
    for (const query of ['"', "' OR 1=1 --", "a* & !b | (c", "NEAR(x y)", "%_", "🙂", "<->"]) await titles(query);
    expect(await titles("🙂")).toEqual([]);
  });

  it("keeps a person's title, finds it, and leaves the order alone", async () => {
    const first = await ask("to be renamed");
    const second = await ask("stays on top");
    await updateConversation(LOCAL_ACTOR, first.conversationId, { title: "季度复核" }, database);
    expect(await titles("复核")).toEqual(["季度复核"]);
    const [top] = (await listConversations(LOCAL_ACTOR, {}, database)).conversations;
    expect(top?.id).toBe(second.conversationId);
  });

  it("keeps every branch and shows the one that was chosen", async () => {
    const root = await ask("first question");
    const at = { conversationId: root.conversationId, parentId: root.replyMessageId };
    const left = await ask("left", at);
    const right = await ask("right", at);
    expect((await getConversation(LOCAL_ACTOR, root.conversationId, database)).activeMessageId).toBe(
      right.replyMessageId,
    );
    await updateConversation(LOCAL_ACTOR, root.conversationId, { activeMessageId: left.replyMessageId }, database);
    const tree = await getConversation(LOCAL_ACTOR, root.conversationId, database);
    expect(tree.activeMessageId).toBe(left.replyMessageId);
    expect(tree.messages).toHaveLength(6);
    const place = new Map(tree.messages.map((message, i) => [message.id, i]));
    for (const message of tree.messages) {
      if (message.parentId) expect(place.get(message.parentId)).toBeLessThan(place.get(message.id) ?? -1);
    }
  });

  it("shows nobody somebody else's conversation", async () => {
    const mine = await ask("mine alone");
    expect(await code(getConversation(STRANGER, mine.conversationId, database))).toBe("not_found");
    expect(await code(updateConversation(STRANGER, mine.conversationId, { title: "x" }, database))).toBe("not_found");
    expect((await listConversations(STRANGER, { query: "mine" }, database)).conversations).toEqual([]);
  });

  it("says which field is wrong when a cursor was made up", async () => {
    expect(await code(listConversations(LOCAL_ACTOR, { cursor: "nonsense" }, database))).toBe("bad_request");
  });

  it("forgets the words of a deleted conversation", async () => {
    const gone = await ask("vanishing words");
    await database.kysely.deleteFrom("conversations").where("id", "=", gone.conversationId).execute();
    expect(await titles("vanishing")).toEqual([]);
    expect(
      await database.kysely
        .selectFrom("search")
        .select("id")
        .where("conversation_id", "=", gone.conversationId)
        .execute(),
    ).toEqual([]);
  });
});

it("names a conversation after the first line that says something, cut where it does not hurt", () => {
  expect(conversationTitle("\n  \u202e计算 IRR\n第二行")).toBe("计算 IRR");
  expect([...conversationTitle("很".repeat(200))]).toHaveLength(61);
  expect(conversationTitle(`${"word ".repeat(30)}`).endsWith("word…")).toBe(true);
});
