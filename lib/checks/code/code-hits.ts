import type { CodeWord } from "./words.ts";

/** What a rule found in a block: positions in the block's text. */
export type CodeHit = {
  verdict: "pass" | "fail" | "not-checkable";
  key: CodeWord;
  start: number;
  end: number;
  got?: string;
};

const FORBIDDEN =
  "os|subprocess|requests|urllib|urllib3|http|httpx|aiohttp|socket|shutil|ctypes|importlib|pickle|ftplib|smtplib|telnetlib|paramiko|webbrowser";
const IMPORT = new RegExp(
  `^[ \\t]*(?:import[ \\t]+[^\\n]*?\\b(${FORBIDDEN})\\b|from[ \\t]+(${FORBIDDEN})\\b[\\w.]*[ \\t]+import)`,
  "gm",
);
const CALL = /(?<![\w.])(eval|exec|compile|__import__)\s*\(/g;

/** Imports and calls that the workspace forbids; a library that the person allowed is allowed. */
export function forbiddenCalls(code: string, allowed: string): CodeHit[] {
  const permitted = (name: string) => new RegExp(`(?<![\\w])${name}(?![\\w])`, "i").test(allowed);
  const imports = [...code.matchAll(IMPORT)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? "";
    return permitted(name) ? [] : [{ ...placed(match), key: "code.import" as const, got: name }];
  });
  const calls = [...code.matchAll(CALL)].map((match) => ({
    ...placed(match),
    key: "code.call" as const,
    got: match[1] ?? "",
  }));
  return [...imports, ...calls].map((hit) => ({ verdict: "fail", ...hit }));
}

const SECRET =
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----|(?<![A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{8,}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abps]-[A-Za-z0-9-]{10,})|(?:api_?key|secret(?:_?key)?|access_?token|auth_?token|token|passwd|password)\s*[:=]\s*["']([^"'\n]{6,})["']/gi;
const PLACEHOLDER = /your|xxx|\*\*\*|<[^>]*>|\.\.\.|example|placeholder|change_?me|dummy|\$\{|todo|填入|你的/i;

/** Keys and passwords written into a program, in any language. Placeholders are none. */
export function secrets(source: string): CodeHit[] {
  return [...source.matchAll(SECRET)].flatMap((match) =>
    PLACEHOLDER.test(match[0]) ? [] : [{ ...placed(match), verdict: "fail" as const, key: "code.secret" as const }],
  );
}

const HELD = "signals?|positions?|pos|holdings?|weights?|held|信号|持仓";
const FUTURE: [RegExp, CodeHit["verdict"], CodeWord][] = [
  [
    new RegExp(`^[^\\n=]*\\b(?:${HELD})\\w*[\\s\\]]*=(?!=)[^\\n]*\\.shift\\(\\s*(?:periods\\s*=\\s*)?-`, "gim"),
    "fail",
    "code.future",
  ],
  [/\.rolling\([^)\n]*center\s*=\s*True/g, "fail", "code.centred"],
  [/\.bfill\(/g, "not-checkable", "code.backfill"],
  [/\.shift\(\s*(?:periods\s*=\s*)?-/g, "not-checkable", "code.later"],
];
const SAME_BAR = new RegExp(`\\b(?:${HELD})\\w*[\\s\\]]*\\*\\s*[^\\n]{0,20}\\b(?:ret|returns?|pct|change|收益)`, "i");

/** Patterns that use what is not known yet. A shift to a later row is right for the return held, wrong for the signal. */
export function lookAhead(code: string): CodeHit[] {
  const hits = FUTURE.flatMap(([pattern, verdict, key]) =>
    [...code.matchAll(pattern)].map((match): CodeHit => ({ ...placed(match), verdict, key })),
  );
  const lines = new Map<number, CodeHit>();
  for (const hit of hits) {
    const line = code.slice(0, hit.end).split("\n").length;
    if (!lines.has(line)) lines.set(line, hit);
  }
  const product = SAME_BAR.exec(code);
  // Nothing in the program moves a signal to the next bar.
  const moved =
    /\.shift\(\s*(?:periods\s*=\s*)?[^-\s)]|\.shift\(\s*\)|\[\s*:\s*-1\s*\]|\[\s*1\s*:\s*\]|\[\s*\w+\s*[-+]\s*\w+\s*\]|np\.roll|prev|lag|昨|previous/i;
  const same =
    product &&
    /pct_change\(|\/\s*\w*close\w*\.shift/i.test(code) &&
    !moved.test(code.replace(/close\w*\.shift\(/gi, ""));
  const found = [
    ...lines.values(),
    ...(same ? [{ ...placed(product), verdict: "fail" as const, key: "code.same-bar" as const }] : []),
  ];
  return found.length > 0
    ? found
    : [{ verdict: "not-checkable", key: "code.no-pattern", start: 0, end: firstLine(code) }];
}

const REMOVED =
  /\.ix\[|\.iteritems\(|\.as_matrix\(|\bpd\.(?:Panel|datetime)\b|\bnp\.(?:float|int|bool|object|str)\b(?!_)|\.get_value\(/g;

/** What pandas 2 and NumPy 1.24 no longer have. */
export const removedNames = (code: string): CodeHit[] =>
  [...code.matchAll(REMOVED)].map((match) => ({
    ...placed(match),
    verdict: "fail",
    key: "code.removed",
    got: match[0].replace(/[[(]$/, ""),
  }));

const MONEY =
  /\b((?:\w*_)?(?:amount|balance|principal|payment|cash|money|fee|salary|price_paid|invoice)\w*)\s*:\s*float\b|\bfloat\(\s*((?:\w*_)?(?:amount|balance|principal|payment|cash|money|fee)\w*)/gi;

/** Money as binary floating point, where the answer does not say why. Integers in cents and Decimal are exact. */
export function floatMoney(code: string, prose: string): CodeHit[] {
  const [first] = [...code.matchAll(MONEY)];
  if (!first) return [];
  const explained = /浮点|十进制|decimal|float|浮動小数|十進/i.test(prose);
  return [
    {
      ...placed(first),
      verdict: explained ? "pass" : "fail",
      key: explained ? "code.money-said" : "code.money",
      got: first[1] ?? first[2] ?? "",
    },
  ];
}

const TESTS: Record<string, RegExp> = {
  python: /^\s*(?:async\s+)?def test_|\bunittest\b|^\s*assert\b/m,
  sql: /--[^\n]*(?:expected|预期|期待|test|测试|テスト)/i,
  r: /stopifnot|test_that|expect_/,
  vba: /Debug\.Assert/i,
  javascript: /\bassert\b|\b(?:test|it)\(|console\.assert/,
  java: /@Test|\bassert\b/,
  cpp: /\bassert\s*\(|static_assert|\bTEST\(/,
};

/** A test, in the manner of the language; null for a language whose manner nobody wrote down here. */
export function testHit(source: string, language: string): CodeHit | null {
  const pattern = TESTS[language];
  if (!pattern) return null;
  const match = pattern.exec(source);
  return match
    ? { ...placed(match), verdict: "pass", key: "code.tests" }
    : { verdict: "fail", key: "code.no-tests", start: 0, end: firstLine(source) };
}

export const firstLine = (text: string) => Math.max(1, text.search(/\n|$/));

function placed(match: RegExpMatchArray): { start: number; end: number } {
  const lead = match[0].length - match[0].trimStart().length;
  const start = (match.index ?? 0) + lead;
  return { start, end: start + match[0].trim().length };
}
