/** One test and what came of it. `title` holds its describes too. */
export type Tested = { title: string; passed: boolean; ms: number };

type VitestJson = {
  testResults: { assertionResults: { fullName: string; status: string; duration?: number | null }[] }[];
};

export function readVitest(json: string): Tested[] {
  return (JSON.parse(json) as VitestJson).testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      title: fullName,
      passed: status === "passed",
      ms: Math.round(duration ?? 0),
    })),
  );
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { title: string; ok: boolean; tests: { results: { duration: number; status: string }[] }[] }[];
};

export function readPlaywright(json: string): Tested[] {
  const walk = ({ suites = [], specs = [] }: PlaywrightSuite): Tested[] => [
    ...specs.map(({ title, ok, tests }) => ({
      title,
      passed: ok && tests.every(({ results }) => results.some(({ status }) => status === "passed")),
      ms: Math.round(tests[0]?.results[0]?.duration ?? 0),
    })),
    ...suites.flatMap(walk),
  ];
  return walk(JSON.parse(json) as PlaywrightSuite);
}
