import { describe, expect, it } from "vitest";
import { CHECKS_VERSION, checkReply } from "../checks/check-reply.ts";
import type { Conversation } from "../conversations/schema.ts";
import { parseReply } from "../reply/parse-reply.ts";
import type { Run } from "../runs/schema.ts";
import { toDocx } from "./to-docx.ts";
import { toHtmlFile } from "./to-html-file.ts";
import { toMarkdown } from "./to-markdown.ts";
import { exportWords } from "./words.ts";

const NOW = Date.UTC(2026, 10, 21, 9, 30);
const RAW = String.raw`<think>
收入从 12.5 亿增至 15 亿。
</think>
<answer>
增长率为 $\frac{15-12.5}{12.5}=0.2$，收入$100万与$200万不是公式。

| 年 | 收入 |
|---|---|
| 2025 | 15 |

<script>alert(1)</script> ![x](https://evil.example/x.png)

\boxed{20\%}
</answer>`;

function run(raw: string): Run {
  return {
    id: "r1",
    conversationId: "c1",
    messageId: "m2",
    workspace: null,
    template: null,
    promptVersion: null,
    status: "done",
    createdAt: NOW,
    startedAt: NOW,
    finishedAt: NOW,
    model: { endpoint: "env", name: "Fin-R1", profile: "fin-r1", engine: "vllm 0.32.0", contextLength: 16384 },
    preset: "demo",
    sampling: { temperature: 0.7, max_tokens: 4000 },
    prompt: { system: null, user: "增长率？" },
    replies: [parseReply(raw)],
    usage: null,
    timing: null,
    error: null,
    continuedFrom: null,
    prefixLength: null,
    lastSeq: 3,
  };
}

function conversation(raw = RAW): Conversation {
  const message = { createdAt: NOW, workspace: null, inputs: null };
  return {
    id: "c1",
    title: "增长率 <b>",
    workspace: null,
    createdAt: NOW,
    updatedAt: NOW,
    activeMessageId: "m2",
    messages: [
      { ...message, id: "m1", parentId: null, role: "user", text: "增长率？", run: null },
      { ...message, id: "m0", parentId: null, role: "user", text: "另一条分支", run: null },
      { ...message, id: "m2", parentId: "m1", role: "assistant", text: "", run: run(raw) },
    ],
  };
}

describe("exports", () => {
  it("Markdown holds question, trace, answer, box, model, parameters, date, disclaimer and the generated mark, of the shown branch only", async () => {
    const text = toMarkdown(conversation(), await exportWords("zh"), NOW);
    for (const part of [
      "ai_generated: true",
      "增长率？",
      "收入从 12.5 亿增至 15 亿。",
      "**模型框出的结果:** 20%",
      "Fin-R1 (fin-r1, vllm 0.32.0)",
      "demo, temperature 0.7",
      "2026-11-21 09:30 UTC",
      "仅供参考",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("另一条分支");
  });

  it("HTML is one file: maths as MathML, tables, nothing that runs or loads", async () => {
    const html = toHtmlFile(conversation(), await exportWords("en"), NOW);
    expect(html).toContain("<math");
    expect(html).toContain("<td>15</td>");
    expect(html).toContain("收入$100万与$200万");
    expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import/);
    expect(html).toContain('name="ai-generated" content="true"');
    expect(html).toContain("&lt;b&gt;");
  });

  it("a reply's findings come with it, failed first, each with its passage and the checks' version", async () => {
    const reply = parseReply("<think>\n(15 - 12.5) / 12.5 = 25%\n</think>\n<answer>\n\\boxed{25\\%}\n</answer>");
    const made = conversation();
    const message = made.messages.at(-1);
    if (message?.run)
      message.run.replies = [{ ...reply, ...checkReply(reply, { language: "en" }), checksVersion: CHECKS_VERSION }];
    const text = toMarkdown(made, await exportWords("en"), NOW);
    expect(text).toMatch(
      /### Checks\n\n- \*\*Failed\*\* \(arithmetic\) `\(15 - 12\.5\) \/ 12\.5 = 25%`: Recomputed 20%/,
    );
    expect(text).toContain(CHECKS_VERSION);
    expect(toHtmlFile(made, await exportWords("zh"), NOW)).toContain('<li class="fail"><b>不一致</b>');
    expect((await toDocx(made, await exportWords("ja"), NOW)).byteLength).toBeGreaterThan(4000);
  });

  it("DOCX is a zip that opens, also when the model sent characters XML has no place for", async () => {
    const file = await toDocx(conversation(`${RAW}\u0000\u0008\ud800`), await exportWords("ja"), NOW);
    expect([...file.slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(file.byteLength).toBeGreaterThan(4000);
  });
});
