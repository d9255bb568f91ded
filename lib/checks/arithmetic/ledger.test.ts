import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLedger, MOST_STEPS } from "./build-ledger.ts";
import { normalText } from "./normal-text.ts";

const ledger = (text: string) => buildLedger(text, [{ start: 0, end: text.length }]).steps;
/** One letter a step: pass, fail, not-checkable. */
const verdicts = (text: string) =>
  ledger(text)
    .map((step) => step.verdict[0])
    .join("");

describe("what is recomputed", () => {
  test.each([
    ["(206588 - 181001) / 181001 = 14.1 %", "p"],
    ["\\frac{16}{80} = 0.2 = 20\\%", "pp"],
    ["变化额：\\( 92 - 80 = 16 \\)", "f"],
    ["$$\n450 - 160 = -20\n$$", "f"],
    ["12.5% of 3,200 is 400", "p"],
    ["3,200的12.5%是400", "p"],
    ["从 12.5 亿增至 15 亿，增长 20%", "p"],
    ["从 12.5 亿元增至 15 亿元，增长了 25%。", "f"],
    ["206588-181001=25587; 25587/181001=0.1413", "pp"],
    ["= (206,588 - 181,001) / 181,001 = 25,587 / 181,001 ≈ 0.1414 or 14.14%", "ppp"],
    ["- **Total** = 100 + 200 = **300**", "p"],
    ["PV = 1000/(1.05)^5 = 783.53", "p"],
    [
      "\\begin{aligned} PV &= \\frac{1000}{(1+0.05)^5} \\\\ &= \\frac{1000}{1.27628} \\\\ &\\approx 783.53 \\end{aligned}",
      "pp",
    ],
    ["5,000 + (1,234) = 3,766", "p"],
    ["(2.7%+2.0%+1.0%)/3 = 1.9%", "p"],
    ["100万元 × 3.85% ÷ 12 = 3208.33元", "p"],
    ["5.2 × 0.3 = 1.56 million", "p"],
    ["√(0.04) = 0.2, e^{0.05} = 1.0513, ln(1.05) = 0.0488, 1.05² = 1.1025", "pppp"],
    ["120除以800等于15%", "p"],
    ["1.2 × 10^6 / 4 = 3 × 10^5", "p"],
    ["Change = 25,587. Growth: Change / 181,001 = 14.14%", "p"],
    ["The average of 16,684,172 and 8,078,870 is 12,381,521", "p"],
    ["Subtracting 181,001 from 206,588 gives 25,597", "f"],
    ["总利息：100 × 3 = 300\n本利和：5000 + 300 = 6300", "pf"],
    ["Rate = 4.5% - 3.2% = 1.3 percentage points = 130 bps", "pp"],
    ["0.1414 (14.14%) = 25,587 / 181,001", "p"],
    ["Cost = 160 bags sugar x $2.85 + 90 bags flour x $3.10 = $735.00", "p"],
    ["V = 100e^{0.05} = 105.13", "p"],
    ["27 e^{-0.03} = 26.2", "p"],
    ["P(X=2) = 10 * 0.0324 * 0.5514 = 0.1787", "p"],
    ["P(X=2) = 10 * 0.0324 * 0.5514 = 0.1687", "f"],
    ["Value = 15.3x * $4.25 = $65.03", "p"],
    ["Leverage = 500 / 200 = 2.5x", "p"],
    ["Fee = 312 million \\* 2% = 6.24 million", "p"],
  ])("%s", (text, expected) => expect(verdicts(text)).toBe(expected));
});

test("a result on a line of its name further on is a place of its own", () => {
  const far =
    "It is the share of net income in revenue, as the table of the annual report for the last year shows it to those who look.";
  const text = `Margin = 167 / 1,080.\n${far}\nMargin = 17.4%`;
  expect(ledger(text).map(({ verdict, start, end }) => [verdict, text.slice(start, end)])).toEqual([["fail", "17.4%"]]);
});

describe("what is a power of ten off is said to be so", () => {
  test.each(["(450-160)/160 = 0.018125", "16/80 = 0.2%", "3.2亿 × 5% = 160万", "0.2 = 2%"])("%s", (text) =>
    expect(ledger(text).map((step) => [step.verdict, step.fault])).toEqual([["fail", "factor"]]),
  );
});

describe("what says nothing is left alone", () => {
  test.each([
    "Revenue - 300 × 3 = 900",
    "300 × rate = 900",
    "1 USD = 7.1 CNY",
    "2 years = 24 months",
    "1 + 2 + ... + 10 = 55",
    "17 ÷ 5 = 3 余 2",
    "100x^2 - 230x + 132 = 0",
    "Net income (2019) = 500",
    "|5-3| = 2",
    "x = 5 - y = 7",
    "8.2% = 4.5x + 11% - 11x",
    "-2.8% = -6.5x",
    "C = 2500 + 0.80Y = 2750 + 0.50Y",
    "Q = 400 - 5Pf = 395",
  ])("%s", (text) => expect(verdicts(text)).not.toContain("f"));
});

describe("loose notation is understood, never called wrong", () => {
  test.each([
    "450 - 160 / 160 × 100 = 181.25%",
    "500 + 10% = 550",
    "5 + 3 = 8 + 2 = 10",
    "100% - 5% = 95%",
    "12.5亿 - 10亿 = 2.5",
  ])("%s", (text) => expect(verdicts(text)).toMatch(/^p+$/));
});

describe("rules that hold for any numbers", () => {
  const amount = fc.integer({ min: 1, max: 9_999_999 });
  const grouped = (n: number) => n.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  test("a right sum passes and any other fails, at its place", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -5000, max: 5000 }), (a, b, off) => {
        const line = `${grouped(a)} + ${grouped(b)} = ${grouped(Math.max(0, a + b + off))}`;
        const [step] = ledger(`So 合计 ${line}.`);
        const right = off === 0;
        // A difference that reads as the sum of a bracketed pair or a power of ten is still a difference.
        expect(step?.verdict).toBe(right || a + b + off < 0 ? (right ? "pass" : step?.verdict) : "fail");
        expect(step && `So 合计 ${line}.`.slice(step.start, step.end)).toBe(line);
      }),
    );
  });
  test("a quotient rounded to any number of digits is no error", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 8 }), (a, b, digits) => {
        expect(verdicts(`${grouped(a)} / ${grouped(b)} = ${(a / b).toFixed(digits)}`)).toBe("p");
      }),
    );
  });
  test("normal text is as long as the text, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "\\frac{",
            "}",
            "\\text{",
            "**",
            "$",
            "５％",
            "\\\\",
            "\\,",
            "```\n",
            "x",
            " ",
            "\n",
            "1,2",
            "\\",
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = parts.join("");
          expect(normalText(text).length).toBe(text.length);
        },
      ),
    );
  });
  test.each(["+", "-", "*", "/"])("a row of ten thousand numbers with %s between them is passed over", (op) => {
    const row = Array.from({ length: 10_000 }, (_, i) => (i % 90) + 11).join(` ${op} `);
    expect(verdicts(`A = ${row} = ${row}\nA = 5`)).not.toContain("f");
  });
  test.each([
    ["equations without a stop between them", (i: number) => `${i} + 1 = ${i + 1}，`],
    ["sentences without an equation", (i: number) => `从 ${i}00 亿增至 ${i}00 亿，增长 0%。`],
  ])("beyond the last computation that is read it says where it stopped: %s", (_name, piece) => {
    const text = Array.from({ length: MOST_STEPS + 200 }, (_, i) => piece(i + 1)).join("");
    const { steps, cutAt } = buildLedger(text, [{ start: 0, end: text.length }]);
    expect(steps).toHaveLength(MOST_STEPS);
    expect(cutAt).toBeGreaterThanOrEqual(steps.at(-1)?.end ?? Number.POSITIVE_INFINITY);
  });
  test("a name counts from the next statement on, not inside its own", () => {
    expect(verdicts("Rate = 5, Gain = Rate + 2 = 8. Loss = Rate + 2 = 8.")).toBe("n");
  });
  test("whatever arrives, steps lie inside the text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "1",
            "2.5%",
            " = ",
            "+",
            "-",
            "(",
            ")",
            "/",
            "\\frac{",
            "{",
            "}",
            "^",
            "万",
            "of",
            "is",
            ",",
            "\n",
            "≈",
          ),
          { maxLength: 80 },
        ),
        (parts) => {
          const text = parts.join("");
          for (const step of ledger(text))
            expect(step.start >= 0 && step.end <= text.length && step.start < step.end).toBe(true);
        },
      ),
    );
  });
});
