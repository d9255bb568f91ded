import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPairs } from "./layout-pairs.ts";

const columns = (pairs: [string, string][]) =>
  Object.fromEntries(
    layoutPairs(pairs.map(([from, to]) => ({ from, to }))).nodes.map((node) => [node.name, node.column]),
  );

describe("layoutPairs", () => {
  it("sets a chain from left to right, whatever the order of its rows", () => {
    expect(
      columns([
        ["b", "c"],
        ["a", "b"],
      ]),
    ).toEqual({ a: 0, b: 1, c: 2 });
    expect(
      columns([
        ["a", "c"],
        ["a", "b"],
        ["b", "c"],
      ]),
    ).toEqual({ a: 0, b: 1, c: 2 });
  });

  it("ends on circles and on a cause of itself", () => {
    expect(
      Object.keys(
        columns([
          ["a", "b"],
          ["b", "a"],
          ["c", "c"],
        ]),
      ).sort(),
    ).toEqual(["a", "b", "c"]);
  });

  it("gives every node a place of its own", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.record({ from: name, to: name }), { maxLength: 20 }), (pairs) => {
        const { nodes } = layoutPairs(pairs);
        return new Set(nodes.map((node) => `${node.column}:${node.row}`)).size === nodes.length;
      }),
    );
  });
});
