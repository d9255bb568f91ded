import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, test } from "vitest";
import messages from "../../lib/i18n/messages/en/markdown.json" with { type: "json" };
import ui from "../../lib/i18n/messages/en/ui.json" with { type: "json" };
import { CANARY_HOST, HOSTILE } from "./hostile-corpus.ts";
import { Markdown } from "./markdown.tsx";

function draw(text: string, streaming = false): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ markdown: messages, ui }} timeZone="UTC">
      <Markdown text={text} streaming={streaming} lang="en" />
    </IntlProvider>,
  );
}

function words(html: string): string {
  const plain = html.replace(/<[^>]*>/g, "");
  return plain
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

const ELEMENTS =
  /^(?:div|p|h[3-6]|strong|em|s|code|pre|a|bdi|br|hr|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|section|figure|figcaption|button|span|svg|path|rect|line|polyline)$/;

describe("hostile text", () => {
  test.each(HOSTILE)("$name", ({ text, shows = "" }) => {
    const from = performance.now();
    const html = draw(text);
    expect(performance.now() - from).toBeLessThan(2_000);
    for (const [, name = ""] of html.matchAll(/<([a-z0-9]+)/g)) expect(name).toMatch(ELEMENTS);
    expect(html).not.toMatch(/<[^>]*\s(?:on[a-z]+|src|srcset|style|action|formaction)=/i);
    for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/);
    expect(words(html)).toContain(shows);
    expect(draw(text, true)).not.toMatch(/<[^>]*\s(?:on[a-z]+|src)=/i);
  });

  test("a link that could mislead names its real host", () => {
    expect(words(draw(`[www.sec.gov](https://${CANARY_HOST}/)`))).toBe(`www.sec.govleads to ${CANARY_HOST}`);
    expect(words(draw("[the filing](https://www.sec.gov/x)"))).toBe("the filing");
    expect(words(draw("[sec.gov](https://www.sec.gov/x)"))).toBe("sec.gov");
  });
});

describe("drawing", () => {
  test("five megabytes of table show 200 rows and say so", () => {
    const table = `| a | b |\n|---|---|\n${"| 1234567890 | 一二三四五六七八 |\n".repeat(150_000)}`;
    const from = performance.now();
    const html = draw(table);
    expect(performance.now() - from).toBeLessThan(4_000);
    expect(html.match(/<tr>/g)?.length).toBe(201);
    expect(html).toContain("200 of 150,000 rows");
  });

  test("bold beside Chinese punctuation is bold", () => {
    expect(draw("这是**“重点”**的内容，**结论：**不合规。")).toContain("<strong>“重点”</strong>的");
  });

  test("a growing text and the finished one look the same", () => {
    const text = "# A\n\nb **c**\n\n- d\n- e\n\n| f | g |\n|---|--:|\n| 1 | $2 |\n\n```py\nx = 1\n```\n\nend";
    expect(draw(text, true)).toBe(draw(text, false));
  });
});
