import { expect, test } from "vitest";
import type { ConversationSummary } from "#lib/conversations/schema.ts";
import { mergeFirstPage } from "./use-history.ts";

const c = (id: string, updatedAt: number): ConversationSummary => ({
  id,
  title: id,
  workspace: null,
  createdAt: 0,
  updatedAt,
});
const ids = (page: { conversations: ConversationSummary[] }) => page.conversations.map((x) => x.id).join("");

test("a refresh keeps the older pages already loaded and their cursor", () => {
  const old = { conversations: [c("b", 4), c("c", 3), c("d", 2), c("e", 1)], nextCursor: "old" };
  const merged = mergeFirstPage(old, { conversations: [c("a", 5), c("b", 4)], nextCursor: "first" });
  expect(ids(merged)).toBe("abcde");
  expect(merged.nextCursor).toBe("old");
});

test("an old conversation that was just written to is not listed twice", () => {
  const old = { conversations: [c("a", 5), c("b", 4), c("z", 1)], nextCursor: "old" };
  expect(ids(mergeFirstPage(old, { conversations: [c("z", 6), c("a", 5)], nextCursor: "first" }))).toBe("zab");
});

test("when everything fits one page, that page is the truth: what was deleted elsewhere is gone", () => {
  const old = { conversations: [c("a", 5), c("b", 4)], nextCursor: null };
  expect(ids(mergeFirstPage(old, { conversations: [c("a", 5)], nextCursor: null }))).toBe("a");
});
