import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#components/ui/messages-provider.tsx";
import { loadMessages } from "#lib/i18n/load-messages.ts";
import { ErrorNotice } from "./error-notice.tsx";

async function shown(locale: "zh" | "en", error: Parameters<typeof ErrorNotice>[0]["error"]): Promise<string> {
  const html = renderToStaticMarkup(
    <MessagesProvider locale={locale} messages={await loadMessages(locale, ["errors", "reply", "ui"])}>
      <ErrorNotice error={error} />
    </MessagesProvider>,
  );
  return html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
}

const CHANGED = {
  code: "model_unreachable" as const,
  message: "The file is not the one that was added: its SHA-256 is another.",
  reason: "file",
  details: { problem: "changed" },
};

test("a run that this machine's engine refused says why in the reader's language, not that a server is unreachable", async () => {
  const zh = await shown("zh", CHANGED);
  expect(zh).toContain("本机推理引擎出错|已不是当初添加的文件：SHA-256 不同。");
  expect(zh).not.toMatch(/The file|无法连接/);
  expect(await shown("en", CHANGED)).toContain("The file is not the one that was added");
});

test("a server's own words stand beneath ours, and so do those of a reason that has no sentence", async () => {
  for (const reason of [undefined, "of-tomorrow"]) {
    const text = await shown("zh", { code: "model_unreachable", message: "connect ECONNREFUSED", reason });
    expect(text).toContain("无法连接模型服务");
    expect(text).toContain("connect ECONNREFUSED");
  }
});
