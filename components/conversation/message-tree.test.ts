import { expect, test } from "vitest";
import type { Message } from "#lib/conversations/schema.ts";
import { newestLeaf, visibleBranch } from "./message-tree.ts";

const message = (id: string, parentId: string | null): Message => ({
  id,
  parentId,
  role: id.startsWith("q") ? "user" : "assistant",
  createdAt: 0,
  text: id,
  workspace: null,
  inputs: null,
  run: null,
});

const tree = [
  message("q1", null),
  message("a1", "q1"),
  message("q2", "a1"),
  message("a2", "q2"),
  message("q2b", "a1"),
  message("a2b", "q2b"),
  message("a1b", "q1"),
];
const ids = (leaf: string | null) => visibleBranch(tree, leaf).map((shown) => shown.message.id);

test("the branch runs from the root to the active leaf", () => {
  expect(ids("a2")).toEqual(["q1", "a1", "q2", "a2"]);
  expect(ids("a1b")).toEqual(["q1", "a1b"]);
});

test("an active message that was answered since is followed to its newest leaf", () => {
  expect(ids("a1")).toEqual(["q1", "a1", "q2b", "a2b"]);
});

test("an unknown active message falls back to the newest message", () => {
  expect(ids("gone")).toEqual(["q1", "a1b"]);
  expect(visibleBranch([], null)).toEqual([]);
});

test("each message knows its place among its siblings", () => {
  const shown = visibleBranch(tree, "a2b").map(({ message, siblings, position }) => [
    message.id,
    position,
    siblings.length,
  ]);
  expect(shown).toEqual([
    ["q1", 1, 1],
    ["a1", 1, 2],
    ["q2b", 2, 2],
    ["a2b", 1, 1],
  ]);
});

test("switching to a sibling shows its newest leaf", () => {
  expect(newestLeaf(tree, tree[1] as Message).id).toBe("a2b");
});

test("a loop in damaged data ends", () => {
  const loop = [message("q1", "a1"), message("a1", "q1")];
  expect(visibleBranch(loop, "a1").length).toBeLessThanOrEqual(6);
});
