import { expect, test } from "vitest";
import { prepareTex } from "./prepare-tex.ts";

test.each([
  ["\\boxed{Low risk}", "\\boxed{\\text{Low risk}}"],
  ["\\boxed{Non-compliant}", "\\boxed{\\text{Non-compliant}}"],
  ["\\boxed{需人工复核}", "\\boxed{\\text{需人工复核}}"],
  ["x = \\boxed{no answer} ", "x = \\boxed{\\text{no answer}}"],
])("words in a box are set as words: %s", (tex, ready) => {
  expect(prepareTex(tex)).toBe(ready);
});

test.each(["\\boxed{x-y}", "\\boxed{12.5\\%}", "\\boxed{ab}", "\\boxed{\\text{No}}", "\\boxed{R1}", "\\boxed{a = b}"])(
  "a box that holds maths stays maths: %s",
  (tex) => {
    expect(prepareTex(tex)).toBe(tex);
  },
);

test("a percent sign is one, and a macro of the text's own is refused", () => {
  expect(prepareTex("12.5%")).toBe("12.5\\%");
  expect(prepareTex("\\def\\a{b}")).toBeNull();
});
