import { expect, test } from "vitest";
import { parseReply } from "#lib/reply/parse-reply.ts";
import { groupVotes } from "./group-votes.ts";

const replies = (...answers: string[]) =>
  answers.map((answer, index) => parseReply(`<think>t</think><answer>${answer}</answer>`, { index }));

test("replies that write one value in different ways agree; the largest group comes first", () => {
  const votes = groupVotes(
    replies("\\boxed{15.23\\%}", "\\boxed{20.1%}", "\\boxed{15.23 %}", "no box", "\\boxed{15.23\\%}"),
  );
  expect(votes.groups.map((group) => group.members)).toEqual([[0, 2, 4], [1]]);
  expect(votes.without).toEqual([3]);
});

test("verdicts and plain texts agree by what they say", () => {
  const votes = groupVotes(replies("\\boxed{不合规}", "\\boxed{合规}", "\\boxed{不合规}"));
  expect(votes.groups.map((group) => group.members)).toEqual([[0, 2], [1]]);
});

test("where nothing is boxed there is nothing to agree on", () => {
  expect(groupVotes(replies("a", "b"))).toEqual({ groups: [], without: [0, 1] });
});
