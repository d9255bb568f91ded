import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import type { ParseOptions, Reply } from "../../reply/types.ts";
import { checkReply } from "../check-reply.ts";
import { compareTwins } from "./compare-twins.ts";
import { firstParting } from "./first-parting.ts";
import { groupVotes } from "./group-votes.ts";

function reply(think: string, answer: string, options: ParseOptions = {}): Reply {
  const parsed = parseReply(`<think>\n${think}\n</think>\n<answer>\n${answer}\n</answer>`, options);
  return { ...parsed, ...checkReply(parsed) };
}
const boxed = (...texts: string[]) =>
  texts.map((text, index) => reply("", text === "" ? "no box" : `\\boxed{${text}}`, { index }));
const members = (...texts: string[]) => groupVotes(boxed(...texts)).groups.map((group) => group.members);

describe("votes", () => {
  test("replies are grouped by what their boxes are worth, not by how they are written", () => {
    const votes = groupVotes(boxed("14.2\\%", "0.142", "14.2", "14.21\\%", ""));
    expect(votes.groups.map((group) => group.members)).toEqual([[0, 1, 3], [2], [4]]);
    expect(votes.groups[0]?.texts).toEqual(["14.2%", "0.142", "14.21%"]);
    expect([votes.agreement, votes.outliers, votes.tied]).toEqual([0.6, [2, 4], false]);
  });
  test.each([
    [
      ["3.2亿元", "320 million CNY", "3.2亿美元"],
      [[0, 1], [2]],
    ],
    [
      ["不合规", "合规", "不合规"],
      [[0, 2], [1]],
    ],
    [
      ["x^2", " x^2 ", "y"],
      [[0, 1], [2]],
    ],
    [["", ""], [[0, 1]]],
  ])("%j", (texts, groups) => expect(members(...texts)).toEqual(groups));
  test("verdicts agree by the contract's id, in whatever words", () => {
    const options = { task: "yes-no" as const };
    const replies = ["是", "Yes", "否"].map((text, index) => reply("", `\\boxed{${text}}`, { ...options, index }));
    expect(groupVotes(replies).groups.map((group) => group.members)).toEqual([[0, 1], [2]]);
  });
  test("a guess is no vote", () => {
    const replies = [reply("", "\\boxed{5}"), reply("", "**Answer: 5**", { index: 1 })];
    expect(groupVotes(replies)).toMatchObject({
      groups: [{ members: [0] }, { value: null, members: [1] }],
      outliers: [1],
    });
  });
  test("where the two largest groups tie there is no majority and nobody is an outlier", () => {
    expect(groupVotes(boxed("1", "2", "2", "1", "3"))).toMatchObject({ tied: true, outliers: [], agreement: 0.4 });
  });
  test("every reply is in one group, the larger ones first, and a factor of a hundred never joins two", () => {
    const spelling = fc.tuple(fc.integer({ min: 11, max: 89 }), fc.constantFrom("\\%", " %", "", "fraction"));
    fc.assert(
      fc.property(fc.array(spelling, { minLength: 1, maxLength: 16 }), (given) => {
        const votes = groupVotes(
          boxed(...given.map(([whole, form]) => (form === "fraction" ? String(whole / 100) : `${whole}${form}`))),
        );
        const seen = votes.groups.flatMap((group) => group.members);
        expect([...seen].sort((a, b) => a - b)).toEqual(given.map((_, i) => i));
        const sizes = votes.groups.map((group) => group.members.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        const worth = ([whole, form]: [number, string]) => (form === "" ? whole : whole / 100);
        for (const group of votes.groups)
          expect(new Set(group.members.map((i) => worth(given[i] as [number, string]))).size).toBe(1);
        expect(votes.groups.length).toBe(new Set(given.map(worth)).size);
      }),
    );
  });
});

describe("where two replies part", () => {
  const [a, b] = [
    reply("100 - 40 = 60\n60 / 40 = 1.5", "\\boxed{1.5}", { index: 3 }),
    reply("100 - 40 = 60\n60 / 100 = 0.6", "\\boxed{0.6}"),
  ];
  test("is the first result of each that the other does not have", () => {
    expect(firstParting(a, b)).toMatchObject({
      own: { reply: 3, text: "60 / 40 = 1.5" },
      leading: { reply: 0, text: "60 / 100 = 0.6" },
    });
    expect(a.raw.slice(firstParting(a, b)?.own?.start, firstParting(a, b)?.own?.end)).toBe("60 / 40 = 1.5");
  });
  test("is the computation that one got wrong, even where the right one was written in one line", () => {
    const wrong = reply("15 - 12.5 = 2.5\n2.5 / 12.5 = 25%", "\\boxed{25\\%}");
    const right = reply("(15 - 12.5) / 12.5 = 20%", "\\boxed{20\\%}");
    const places = { own: { text: "2.5 / 12.5 = 25%" }, leading: { text: "(15 - 12.5) / 12.5 = 20%" } };
    expect(firstParting(wrong, right)).toMatchObject(places);
    expect(firstParting(right, wrong)).toMatchObject({ own: places.leading, leading: places.own });
  });
  test("is on one side only where the other computes nothing more, and nowhere where both compute the same", () => {
    expect(firstParting(reply("7 * 8 = 56", "\\boxed{56}"), reply("", "\\boxed{57}"))).toMatchObject({ leading: null });
    expect(firstParting(a, { ...a, index: 1 })).toBeNull();
    expect(firstParting(reply("", "\\boxed{合规}"), reply("", "\\boxed{不合规}"))).toBeNull();
  });
  test("groups name it against the largest group", () => {
    const votes = groupVotes([
      { ...b, index: 0 },
      { ...b, index: 1 },
      { ...a, index: 2 },
    ]);
    expect(votes.groups.map((group) => group.parting?.leading?.reply)).toEqual([undefined, 0]);
  });
});

describe("a task asked in two languages", () => {
  const pair = (zh: string, en: string, options: ParseOptions = {}) =>
    compareTwins(reply("", zh && `\\boxed{${zh}}`, options), reply("", en && `\\boxed{${en}}`, options));
  test.each([
    ["3.2亿元", "320 million CNY", "same"],
    ["12.4\\%", "0.124", "same"],
    ["12.4\\%", "12.4", "different"],
    ["12\\%", "13\\%", "different"],
    ["320元", "320 USD", "different"],
    ["收入上升", "revenue rises", "not-comparable"],
    ["5 户", "5 households", "not-comparable"],
    ["", "5", "not-comparable"],
  ])("%s and %s: %s", (zh, en, outcome) => {
    expect(pair(zh, en).outcome).toBe(outcome);
    expect(pair(en, zh).outcome).toBe(outcome);
  });
  test("verdicts compare by their ids", () => {
    expect(pair("否", "No", { task: "yes-no" })).toMatchObject({ outcome: "same", rule: "verdict" });
    expect(pair("是", "No", { task: "yes-no" }).outcome).toBe("different");
  });
  test("where they differ, the first step where they part is named", () => {
    const zh = reply("2.5 / 12.5 = 25%", "\\boxed{25\\%}");
    const en = reply("2.5 / 12.5 = 20%", "\\boxed{20\\%}");
    expect(compareTwins(zh, en).parting).toMatchObject({ own: { text: "2.5 / 12.5 = 25%" } });
  });
});
