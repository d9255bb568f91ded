import { describe, expect, it } from "vitest";
import { listWorkspaces } from "../index.ts";

const replies = listWorkspaces().flatMap((workspace) =>
  workspace.samples.map((sample) => [`${workspace.id} ${sample.id}`, sample.recordedReply] as const),
);
/** A calculation or a figure in plain characters, and a chain of them; nothing it belongs to may stand before it. */
const SIDE = String.raw`[-(]*\d(?:[\d,.%()×^/+*]| (?=[-×/+*] ?[\d(])|(?<=[-×/+*]) |-(?=[\d ]))*[)%\d]|\d`;
const CHAIN = new RegExp(
  String.raw`(?<![A-Za-z\d.,%)×^/+*-][ (]{0,2})(?:${SIDE})(?: = (?:${SIDE}|-\d[\d,.]*%?))+(?![ ]?[\d×^*/+])`,
  "g",
);

/** Null for what is no expression by itself. */
function evaluate(side: string): number | null {
  const code = side
    .replaceAll(",", "")
    .replaceAll("×", "*")
    .replaceAll("^", "**")
    .replace(/(\d+(?:\.\d+)?)%/g, "($1*0.01)");
  try {
    return Number(new Function(`return (${code})`)());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Step = { text: string; got: number; written: number; slack: number };

/** Each side of a chain beside its last one; the slack is half of the last one's last digit. */
function stepsOf(text: string): Step[] {
  return [...text.replace(/```[\s\S]*?```/g, "").matchAll(CHAIN)].flatMap(([chain]) => {
    const sides = chain.split(" = ");
    const last = sides.at(-1) ?? "";
    const figure = /^-?[\d,]+(?:\.(\d+))?(%?)$/.exec(last);
    const written = evaluate(last);
    if (!figure || written === null) return [];
    const slack = 0.51 * 10 ** -(figure[1]?.length ?? 0) * (figure[2] ? 0.01 : 1);
    return sides.slice(0, -1).flatMap((side) => {
      const got = evaluate(side);
      return got === null ? [] : [{ text: chain, got, written, slack }];
    });
  });
}

describe("the samples' replies", () => {
  it("hold only calculations that come out as written", () => {
    const wrong = replies.flatMap(([name, reply]) =>
      stepsOf(reply)
        .filter(({ got, written, slack }) => !(Math.abs(got - written) <= slack))
        .map(({ text, got }) => `${name}: ${text} (is ${got})`),
    );
    expect(wrong).toEqual([]);
    expect(replies.flatMap(([, reply]) => stepsOf(reply)).length).toBeGreaterThan(100);
  });
});

const boxOf = (id: string) => {
  const reply = replies.find(([name]) => name.endsWith(` ${id}`))?.[1] ?? "";
  return Number(/\\boxed\{(-?[\d.]+)/.exec(reply)?.[1]);
};
const normal = (x: number) => {
  // Zelen and Severo's polynomial; good to 7.5e-8.
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - tail : tail;
};
const present = (flows: number[], rate: number) => flows.reduce((sum, flow, t) => sum + flow / (1 + rate) ** t, 0);

describe("the figures in the samples' boxes", () => {
  it("agree with the formulas", () => {
    const bond = present([0, 4, 4, 4, 4, 104], 0.05);
    expect(boxOf("zh-bond")).toBeCloseTo(bond, 4);

    const monthly = 0.0385 / 12;
    const payment = (1e6 * monthly) / (1 - (1 + monthly) ** -360);
    expect(boxOf("zh-mortgage")).toBeCloseTo(payment * 360 - 1e6 - (1e6 * monthly * 361) / 2, 2);

    expect(boxOf("zh-daily-rate")).toBeCloseTo((1.0005 ** 365 - 1) * 100, 2);
    expect(boxOf("zh-nominal-effective")).toBeCloseTo((1.005 ** 12 - 1) * 100, 2);
    expect(boxOf("en-lease-payment")).toBeCloseTo(5e5 / (((1 - 1.06 ** -4) / 0.06) * 1.06), 2);
    expect(boxOf("en-growth-cagr")).toBeCloseTo(((50 / 32) ** 0.25 - 1) * 100, 2);
    expect(present([-1000, 300, 400, 500, 200], boxOf("en-npv-irr") / 100)).toBeCloseTo(0, 0);
    expect(boxOf("en-two-irrs")).toBeCloseTo(present([-100, 230, -132], 0.15) * 1000, 0);
    expect(boxOf("zh-var")).toBeCloseTo(1e7 * 0.012 * Math.sqrt(10) * 2.3263478740408408, 0);

    const [d1, d2] = [0.03 + 0.03125, 0.03 - 0.03125].map(
      (drift) => (Math.log(100 / 105) + drift * 0.5) / (0.25 * Math.sqrt(0.5)),
    );
    const call = 100 * normal(d1 as number) - 105 * Math.exp(-0.015) * normal(d2 as number);
    expect(boxOf("en-black-scholes")).toBeCloseTo(call, 4);
  });
});
