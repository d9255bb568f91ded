import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, test } from "vitest";
import messages from "../../lib/i18n/messages/en/reply.json" with { type: "json" };
import { parseReply } from "../../lib/reply/parse-reply.ts";
import type { Run, Twin } from "../../lib/runs/schema.ts";
import { TwinCheck } from "./twin-check.tsx";

const reply = parseReply("<think>x</think><answer>\\boxed{12.4\\%}</answer>");
const zh = {
  id: "r1",
  status: "done",
  workspace: "calculation-zh",
  language: "zh",
  twin: null,
  replies: [reply],
} as unknown as Run;
const known: Twin = {
  runId: "r2",
  messageId: "m2",
  language: "en",
  status: "done",
  own: "12.4\\%",
  text: "0.124",
  outcome: "same",
  rule: "number",
  marked: { own: false, twin: false },
  parting: null,
};

function draw(run: Run, live = false): string {
  const nothing = async () => {};
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ reply: messages }} timeZone="UTC">
      <TwinCheck run={run} live={live} onAsk={nothing} onShow={nothing} />
    </IntlProvider>,
  );
}
const withTwin = (twin: Partial<Twin>): string => draw({ ...zh, twin: { ...known, ...twin } });
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const verdict = (html: string) => /data-verdict="([^"]*)"/.exec(html)?.[1];

test("a workspace's finished reply offers the other language; a free question, a reply without a box and a live one do not", () => {
  expect(words(draw(zh))).toBe("Ask the same in English");
  expect(words(draw({ ...zh, language: "en" }))).toBe("Ask the same in Chinese");
  expect(draw({ ...zh, workspace: null })).toBe("");
  expect(draw({ ...zh, replies: [parseReply("no box")] })).toBe("");
  expect(draw(zh, true)).toBe("");
});

test("says what the two came to, and shows the step where they part", () => {
  expect(words(withTwin({}))).toBe("Twin check Chinese 12.4%, English 0.124: agree. Show the English reply");
  const place = { reply: 0, start: 0, end: 1 };
  const parting = { own: { ...place, text: "2.5 / 12.5 = 25%" }, leading: null };
  const html = withTwin({ outcome: "different", text: "13%", parting });
  expect(verdict(html)).toBe("fail");
  expect(words(html)).toContain("Chinese 12.4%, English 13%: differ.");
  expect(words(html)).toContain("English computes nothing that the other does not Chinese 2.5 / 12.5 = 25%");
});

test("two that agree on what their own findings call wrong say so, and are not marked as right", () => {
  const marked = (own: boolean, twin: boolean) => withTwin({ marked: { own, twin } });
  expect([verdict(marked(true, true)), verdict(withTwin({}))]).toEqual(["not-checkable", "pass"]);
  const said = "Twin check Chinese 12.4%, English 0.124: they agree, but the checks of";
  expect(words(marked(true, true))).toContain(`${said} both replies mark the boxed value as wrong.`);
  expect(words(marked(true, false))).toContain(`${said} the Chinese reply mark the boxed value as wrong.`);
  expect(words(marked(false, true))).toContain(`${said} the English reply mark the boxed value as wrong.`);
});

test("what cannot be compared says why; after a failure the question can be asked again", () => {
  expect(words(withTwin({ outcome: "waiting", text: null, status: "running" }))).toContain(
    "The same task is being answered in English.",
  );
  const failed = withTwin({ outcome: "not-comparable", rule: "no-box", text: null, status: "failed" });
  expect(verdict(failed)).toBe("not-checkable");
  expect(words(failed)).toContain("the English run did not end with an answer.");
  expect(words(failed)).toContain("Ask the same in English");
  const text = withTwin({ outcome: "not-comparable", rule: "free-text" });
  expect(words(text)).toContain("Not comparable: both boxes hold free text.");
  expect(words(text)).not.toContain("Ask the same");
});
