import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const part = (page: Page | Locator, name: string) => page.locator(`[data-part="${name}"]`);
const reply = (page: Page) => page.locator('[data-part="message"][data-role="assistant"]').last();

/** One step of the trace is wrong: 2.5 / 12.5 is 20 %. The answer repeats it. */
const PLANTED = String.raw`<think>
Revenue went from 12.5 to 15 million.
First step: 15 - 12.5 = 2.5
Second step: 2.5 / 12.5 = 25%
</think>
<answer>
The **growth rate** is 2.5 / 12.5 = 25%, so revenue grew.

\boxed{25\%}
</answer>`;

/** The question must not hold the reply: what a question says counts as given. */
async function ask(page: Page, text = PLANTED): Promise<void> {
  await page.goto("/");
  const said = `[[scenario:verbatim]]\nbase64:${Buffer.from(text).toString("base64")}`;
  await part(page, "composer").fill(`Revenue grew from 12.5 to 15 million. What is the growth rate? ${said}`);
  await part(page, "send").click();
  await expect(reply(page)).toHaveAttribute("data-status", "done", { timeout: 30_000 });
}

const markCount = (page: Page, name: string) =>
  page.evaluate(
    (mark) => (CSS.highlights.get(mark)?.size ?? 0) + document.querySelectorAll("[data-check]").length,
    name,
  );

test("a wrong step is counted, marked in the text and found again by keyboard, also after a reload", async ({
  page,
}) => {
  await ask(page);
  await expect(part(reply(page), "checks-summary")).toContainText(/\d+ recomputed, [12] wrong/);
  await expect(part(reply(page), "checks")).toContainText(/with the arithmetic corrected: 20\s?%/);
  await expect(part(reply(page), "checks")).not.toContainText(/verified/i);
  await expect(part(reply(page), "finding").first()).toHaveAttribute("data-verdict", "fail");
  await page.reload();
  await expect(part(reply(page), "checks-summary")).toBeVisible();
  await expect.poll(() => markCount(page, "check-fail")).toBeGreaterThan(0);
  await expect(part(page, "trace")).toHaveAttribute("data-state", "closed");

  await page.keyboard.press("l");
  const panel = part(page, "checks-panel");
  await expect(panel).toBeVisible();
  const verdicts = await part(panel, "finding").evaluateAll((rows) =>
    rows.map((row) => row.getAttribute("data-verdict")),
  );
  const rank = { fail: 0, pass: 1, "not-checkable": 2 } as Record<string, number>;
  const ranks = verdicts.map((verdict) => rank[verdict ?? ""] ?? 3);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  await expect(panel).toContainText("What is not listed was not checked.");
  await expect(panel).toContainText(/Model said\s*25\s?%/);
  await expect(panel).toContainText(/off by 5 pp/);

  await page.keyboard.press("Enter");
  await expect(part(page, "trace")).toHaveAttribute("data-state", "open");
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("check-focus") ?? [])].map(String).join("")))
    .toContain("2.5 / 12.5 = 25%");
  await page.keyboard.press("j");
  await expect(part(panel, "finding").nth(1).getByRole("button")).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
  await page.keyboard.press("l");
  await expect(panel).toHaveCount(0);
});

test("on a phone the checks are a sheet that leads to the place and gives way to it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ask(page);
  await part(reply(page), "checks-toggle").click();
  await expect(page.getByRole("dialog", { name: "Checks" })).toBeVisible();
  await part(page, "checks-panel").locator('[data-verdict="fail"] button').first().click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(part(page, "trace")).toHaveAttribute("data-state", "open");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the checks come with every export", async ({ page }) => {
  await ask(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  for (const format of ["md", "html"]) {
    const text = await (await page.request.get(`/api/conversations/${id}/export?format=${format}`)).text();
    expect(text).toContain("Checks");
    expect(text).toContain("arithmetic@");
    expect(text).toMatch(/Recomputed 20\s?%, written 25\s?%/);
  }
});

type StoredRun = {
  id: string;
  conversationId: string;
  twin: { outcome: string } | null;
  votes: { outliers: number[] } | null;
};

/** A run over HTTP, to its end: how it is asked is not what these tests are about. */
async function runToEnd(page: Page, body: Record<string, unknown>): Promise<StoredRun> {
  const { run } = (await (await page.request.post("/api/runs", { data: body })).json()) as { run: StoredRun };
  await (await page.request.get(`/api/runs/${run.id}/events`)).text();
  return ((await (await page.request.get(`/api/runs/${run.id}`)).json()) as { run: StoredRun }).run;
}

const verbatim = (text: string) => `[[scenario:verbatim]]\nbase64:${Buffer.from(text).toString("base64")}`;
const framed = (step: string, box: string) =>
  `<think>\nRevenue went from 12.5 to 15 million.\n\n15 - 12.5 = 2.5\n\n${step}\n</think>\n<answer>\nAs computed.\n\n\\boxed{${box}}\n</answer>`;

test("of several replies the outlier is named, and the step where it parts is found in its trace; all are printed", async ({
  page,
}) => {
  const replies = [
    framed("2.5 / 12.5 = 20%", "20\\%"),
    framed("2.5 / 12.5 = 25%", "25\\%"),
    framed("2.5 / 12.5 = 0.2", "0.2"),
  ].join("\n=====\n");
  const prompt = `Revenue grew from 12.5 to 15 million. What is the growth rate? ${verbatim(replies)}`;
  const run = await runToEnd(page, { prompt, n: 3 });
  expect(run.votes?.outliers).toEqual([1]);
  await page.goto(`/c/${run.conversationId}`);
  const votes = part(reply(page), "votes");
  await expect(votes).toContainText("2 of 3 agree on 20%");
  await expect(page.locator("[data-reply]")).toHaveCount(1);
  await votes.getByRole("button", { name: "Reply 2" }).first().click();
  await expect(page.getByRole("tab", { selected: true })).toContainText("Reply 2");
  await part(votes, "parting").getByRole("button").first().click();
  await expect(page.getByRole("tab", { selected: true })).toContainText("Reply 1");
  await expect(part(page, "trace")).toHaveAttribute("data-state", "open");
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("check-focus") ?? [])].map(String).join("")))
    .toContain("2.5 / 12.5 = 20%");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("[data-reply]")).toHaveCount(3);
  await expect(part(page, "trace").first()).toHaveAttribute("data-state", "open");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("[data-reply]")).toHaveCount(1);
});

/** A task whose both replies hold this step and this box, asked in Chinese and then in English; the row that compares them. */
async function askBoth(page: Page, step: string, box: string): Promise<{ run: StoredRun; row: Locator }> {
  const inputs = { question: `某公司收入从 12.5 亿元增至 15 亿元，增长率是多少？${verbatim(framed(step, box))}` };
  const run = await runToEnd(page, { workspace: "calculation-zh", language: "zh", inputs });
  await page.goto(`/c/${run.conversationId}`);
  await part(reply(page), "ask-twin").click();
  return { run, row: part(part(reply(page), "twin"), "finding") };
}

test("a task is asked in the other language, and both replies say what the two came to", async ({ page }) => {
  const { run, row } = await askBoth(page, "2.5 / 12.5 = 20%", "20\\%");
  await expect(row).toHaveAttribute("data-verdict", "pass", { timeout: 30_000 });
  await expect(row).toContainText(/Twin check English .+, Chinese .+: agree\./);
  await part(reply(page), "show-twin").click();
  await expect(reply(page)).toHaveAttribute("data-run", run.id);
  await expect(row).toContainText(/Twin check Chinese .+, English .+: agree\./);
  await expect(part(reply(page), "ask-twin")).toHaveCount(0);
  const stored = (await (await page.request.get(`/api/runs/${run.id}`)).json()) as { run: StoredRun };
  expect(stored.run.twin?.outcome).toBe("same");
  const text = await (await page.request.get(`/api/conversations/${run.conversationId}/export?format=md`)).text();
  expect(text).toContain("**Twin check:** Chinese");
});

test("two languages that agree on a figure their checks call wrong are no green line", async ({ page }) => {
  const { row } = await askBoth(page, "2.5 / 12.5 = 25%", "25\\%");
  await expect(row).toContainText("they agree, but the checks of both replies mark the boxed value as wrong.", {
    timeout: 30_000,
  });
  await expect(row).toHaveAttribute("data-verdict", "not-checkable");
});

test("an altered quote shows what differs in both texts, and leads into the form it was taken from", async ({
  page,
}) => {
  const said = `<think>\n看第一行。\n</think>\n<answer>\n理由：承诺收益。\n问题清单：\n1. 收益承诺\n   原文：「本基金历史业绩优异，预期年化收益率为12.8%」\n   等级：高\n   建议：删除\n\n\\boxed{不合规}\n</answer>`;
  const text = `本基金历史业绩优异，预期年化收益率为12.5%。\n${verbatim(said)}\n`;
  const run = await runToEnd(page, { workspace: "compliance", language: "zh", inputs: { text } });
  await page.goto(`/w/compliance?c=${run.conversationId}`);
  const answer = part(page, "answer");
  await expect(answer.locator("q del")).toContainText("12.8%");
  await expect(part(answer, "finding").locator("ins")).toContainText("12.5%");
  await expect(answer.locator("q .sr-only").first()).toHaveText("not in the source:");
  await part(answer, "finding").getByRole("button").click();
  const chosen = () =>
    page.evaluate(() => {
      const box = document.activeElement as HTMLTextAreaElement;
      return box.value?.slice(box.selectionStart, box.selectionEnd);
    });
  await expect.poll(chosen).toContain("预期年化收益率为12.5%");
});

const chosenText = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement;
    return box.value?.slice(box.selectionStart, box.selectionEnd);
  });

test("a finding of the panel leads into the form, to a figure that was given, also from the sheet of a phone", async ({
  page,
}) => {
  const said = `<think>\n2.5 / 12.5 = 20%\n</think>\n<answer>\nRevenue rose to 15.25 million.\n\n\\boxed{22\\%}\n</answer>`;
  const lines = Array.from({ length: 60 }, (_, i) => `Note ${i + 1} says nothing about revenue.`).join("\n");
  const question = `${verbatim(said)}\n${lines}\nRevenue rose from 12.5 to 15.25 million. By how much, in percent?`;
  const run = await runToEnd(page, { workspace: "calculation-en", language: "en", inputs: { question } });
  const show = async () => {
    await part(page, "checks-toggle").first().click();
    const row = part(part(page, "checks-panel"), "finding").filter({ hasText: "15.25 million" }).first();
    await part(row, "show-source").click();
    await expect.poll(() => chosenText(page)).toBe("15.25 million");
    const scrolled = await page.evaluate(() => document.activeElement?.scrollTop ?? 0);
    expect(scrolled).toBeGreaterThan(0);
  };
  await page.goto(`/w/calculation-en?c=${run.conversationId}`);
  await show();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await show();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the lines that use a wrong number again are ways to those lines, in the panel and in the text", async ({
  page,
}) => {
  await ask(
    page,
    "<think>\n40 × 15 = 700\n\n700 + 35 = 735\n</think>\n<answer>\nIt is 735.\n\n\\boxed{735}\n</answer>",
  );
  await part(reply(page), "checks-toggle").click();
  const panel = part(page, "checks-panel");
  const use = part(panel, "used-again").getByRole("button");
  await expect(use).toHaveText(/line 2.*700 \+ 35 = 735.*no longer holds/);
  await use.click();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("check-focus") ?? [])].map(String).join("")))
    .toContain("700 + 35 = 735");
  const line = panel.locator("[data-finding]:focus");
  await expect(line).toContainText("2");
  await expect(line).toContainText("700 + 35");
});
