import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReply } from "../../reply/parse-reply.ts";
import { CODE } from "../../workspaces/check-plans.ts";
import type { InputValues } from "../../workspaces/define-workspace.ts";
import { checkReply } from "../check-reply.ts";
import { scanPython } from "./scan-python.ts";

const TEST = "\n\ndef test_it():\n    assert True\n";
function found(body: string, inputs: InputValues = {}, prose = "", fence = "python") {
  const reply = parseReply(`<think>\n</think>\n<answer>\n\`\`\`${fence}\n${body}\n\`\`\`\n${prose}\n</answer>`);
  const { findings } = checkReply(reply, { plans: [CODE], inputs: { language: "python", ...inputs } });
  return findings
    .filter((one) => one.check === "code")
    .map((one) => ({ verdict: one.verdict, place: reply.raw.slice(one.start, one.end), message: one.message }));
}
const failed = (body: string, inputs: InputValues = {}, prose = "") =>
  found(body + TEST, inputs, prose)
    .filter((one) => one.verdict === "fail")
    .map((one) => one.place);

describe("a program is read, not run", () => {
  test("no code block, and code without a test", () => {
    const reply = parseReply("<answer>\nJust use pandas.\n</answer>");
    expect(checkReply(reply, { plans: [CODE] }).findings.filter((one) => one.check === "code")).toMatchObject([
      { verdict: "fail" },
    ]);
    expect(
      found("x = 1")
        .filter((one) => one.verdict === "fail")
        .map((one) => one.message),
    ).toEqual(["No test was found in the code."]);
  });
  test("its line is named, counted within the block", () => {
    expect(found(`x = 1\n\nimport os${TEST}`).find((one) => one.verdict === "fail")).toMatchObject({
      place: "import os",
      message: expect.stringContaining("Line 3"),
    });
  });
  test("another language is not parsed, and says so", () => {
    expect(found("SELECT 1; -- Expected: 1", { language: "sql" }, "", "sql").map((one) => one.verdict)).toEqual([
      "not-checkable",
      "pass",
    ]);
  });
  test.each([
    ["an open string", "x = 'abc"],
    ["an open bracket", "x = (1 + 2\ny = 3"],
    ["brackets crossed", "x = [1, (2], 3)"],
    ["a head without a colon", "def f(x)\n    return x"],
    ["a head without a body", "if True:\nx = 1"],
    ["a line that is too deep", "x = 1\n    y = 2"],
    ["a depth nobody opened", "if True:\n        x = 1\n    y = 2"],
  ])("no Python: %s", (_what, body) => expect(scanPython(body).fault).not.toBeNull());
  test.each([
    ["strings with quotes, hashes and brackets", "x = \"it's # (\"\ny = '''a\n\"b (\n'''  # done ("],
    ["lines joined by brackets and backslashes", "x = (1 +\n2)\ny = 1 + \\\n      2"],
    ["blocks on one line, lambdas, dicts and slices", "if x: y = 1\nf = lambda a: a\nd = {1: 2}\nz = d[1:2]"],
    ["comments at any depth", "def f():\n    return 1\n  # odd\nx = f()"],
    [
      "decorators, async, match as a name",
      "@cached\nasync def f():\n    async with g() as h:\n        return h\nmatch = 1",
    ],
    ["a conditional expression over two lines", "x = (1\nif y\nelse 2)"],
  ])("no fault in %s", (_what, body) => expect(scanPython(body).fault).toBeNull());
  test("blanking keeps every position", () => {
    const parts = fc.constantFrom("x", "'", '"', '"""', "#", "\n", "\\", "(", ")", "f'", " ", "1", ":", "def ", "\t");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const source = words.join("");
        const { code, fault } = scanPython(source);
        if (fault?.kind !== "string")
          expect([code.length, code.split("\n").length]).toEqual([source.length, source.split("\n").length]);
      }),
    );
  });
});

describe("what a program may not hold", () => {
  test.each([
    ["import os", ["import os"]],
    ["import numpy, subprocess", ["import numpy, subprocess"]],
    ["from urllib.request import urlopen", ["from urllib.request import"]],
    ["y = eval(text)", ["eval("]],
    ["y = df.eval('a + b')\nmodel.eval()", []],
    ["# import os\ntext = 'eval(x)'", []],
    ["import cosmos\nimport oscillator", []],
  ])("%s", (body, places) => expect(failed(body)).toEqual(places));
  test("a library that the person allowed is allowed", () =>
    expect(failed("import requests", { libraries: "requests、pandas" })).toEqual([]));
  test.each([
    ["API_KEY = 'sk-live-1234567890'", 1],
    ["password = 'hunter2hunter2'", 1],
    ["key = 'AKIAABCDEFGHIJKLMNOP'", 1],
    ["api_key = 'YOUR_API_KEY'", 0],
    ["token = ''", 0],
    ["tokens = text.split(' ')", 0],
  ])("secrets: %s", (body, count) => expect(failed(body)).toHaveLength(count));
  test("names that current pandas and NumPy no longer have", () =>
    expect(failed("x = df.ix[0]\ny = np.float(1)\nz = np.float64(1)")).toEqual([".ix[", "np.float"]));
  test("money as a float needs a reason", () => {
    const body = "def f(balance: float) -> float:\n    return balance";
    expect(failed(body)).toEqual(["balance: float"]);
    expect(failed(body, {}, "Floats, because the error is below a cent.")).toEqual([]);
    expect(failed("def f(spot: float) -> float:\n    return spot")).toEqual([]);
  });
});

describe("look-ahead, in time series only", () => {
  const series = { frequency: "daily" };
  test.each([
    ["a signal of the next row", "df['signal'] = df['close'].shift(-1) > df['close']", 1],
    ["a centred window", "m = df.close.rolling(5, center=True).mean()", 1],
    ["the signal's own bar", "returns = df.close.pct_change()\npnl = signal * returns", 1],
    ["the signal of the bar before", "returns = df.close.pct_change()\npnl = signal.shift(1) * returns", 0],
    ["the return that is held", "period = df.open.shift(-1) / df.open - 1\npnl = position * period", 0],
    ["signals by index", "pnl = sum(signals[i - 1] * returns[i] for i in range(1, n))\nreturns = c.pct_change()", 0],
  ])("%s", (_what, body, count) => {
    expect(failed(body, series)).toHaveLength(count);
    expect(failed(body)).toHaveLength(0);
  });
  test("a later row is shown to the reader, and finding nothing proves nothing", () => {
    const open = (body: string) =>
      found(body + TEST, series)
        .filter((one) => one.verdict === "not-checkable")
        .map((one) => one.message);
    expect(open("period = df.open.shift(-1) / df.open - 1").join()).toMatch(/later row/);
    expect(open("x = 1").join()).toMatch(/no proof/);
  });
});
