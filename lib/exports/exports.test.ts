import { extractRawText } from "mammoth";
import { describe, expect, it } from "vitest";
import { CHECKS_VERSION, checkReply } from "../checks/check-reply.ts";
import { groupVotes } from "../checks/votes/group-votes.ts";
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
    model: {
      endpoint: "env",
      name: "Fin-R1",
      profile: "fin-r1",
      engine: "vllm 0.32.0",
      contextLength: 16384,
      local: null,
    },
    preset: "demo",
    sampling: { temperature: 0.7, max_tokens: 4000 },
    prompt: { system: null, user: "增长率？" },
    replies: [parseReply(raw)],
    votes: null,
    twin: null,
    language: null,
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

  it("several replies come with who says what and where they part", async () => {
    const replies = ["2.5 / 12.5 = 20%", "2.5 / 12.5 = 25%", "2.5 / 12.5 = 20%"].map((step, index) => {
      const box = step.slice(-3, -1);
      const reply = parseReply(`<think>\n${step}\n</think>\n<answer>\n\\boxed{${box}\\%}\n</answer>`, { index });
      return { ...reply, ...checkReply(reply) };
    });
    const made = conversation();
    const message = made.messages.at(-1);
    if (message?.run) Object.assign(message.run, { replies, votes: groupVotes(replies) });
    const text = toMarkdown(made, await exportWords("en"), NOW);
    expect(text).toContain("**2 of 3 agree on 20%.**\n\n- 20% (replies: 1, 3)\n- 25% (replies: 2)\n");
    expect(text).toContain("- First step where they part: reply 1: 2.5 / 12.5 = 20%; reply 2: 2.5 / 12.5 = 25%");
    expect(toHtmlFile(made, await exportWords("zh"), NOW)).toContain("<b>3 次中 2 次为 20%。</b>");
    expect((await toDocx(made, await exportWords("ja"), NOW)).byteLength).toBeGreaterThan(4000);
  });

  it("the same task in the other language comes with what it boxed there", async () => {
    const made = conversation();
    const message = made.messages.at(-1);
    const other = { runId: "r2", messageId: "m3", language: "en", status: "done" } as const;
    const marked = { own: false, twin: false };
    const twin: Run["twin"] = {
      ...other,
      own: "20%",
      text: "0.2",
      outcome: "same",
      rule: "number",
      marked,
      parting: null,
    };
    if (message?.run) Object.assign(message.run, { language: "zh", twin });
    expect(toMarkdown(made, await exportWords("en"), NOW)).toContain(
      "**Twin check:** Chinese 20%, English 0.2: agree.",
    );
    expect(toHtmlFile(made, await exportWords("zh"), NOW)).toContain("<b>双语核对</b> 中文 20%，英文 0.2：一致。");
    Object.assign(twin, { marked: { own: false, twin: true } });
    expect(toHtmlFile(made, await exportWords("zh"), NOW)).toContain("两者一致，但英文回答的核对标出框内结果有误。");
    expect((await toDocx(made, await exportWords("ja"), NOW)).byteLength).toBeGreaterThan(4000);
  });

  it("DOCX is a zip that opens, also when the model sent characters XML has no place for", async () => {
    const file = await toDocx(conversation(`${RAW}\u0000\u0008\ud800`), await exportWords("ja"), NOW);
    expect([...file.slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(file.byteLength).toBeGreaterThan(4000);
  });

  it("a reply of the test model says so in every format, with the file it was made by", async () => {
    const made = conversation();
    const run = made.messages.at(-1)?.run;
    if (!run) throw new Error("no run");
    const sha256 = "ab".repeat(32);
    run.model = {
      ...run.model,
      name: "tiny-fin",
      engine: "node-llama-cpp 3.21.1",
      local: { testModel: true, quantisation: "Q8_0", sha256, threads: 1, library: "node-llama-cpp 3.21.1" },
    };
    run.sampling = { seed: 7 };
    for (const [locale, words] of [
      ["en", "The built-in test model wrote this reply, not Fin-R1."],
      ["zh", "此回复由内置测试模型生成，不是 Fin-R1。"],
      ["ja", "この回答は内蔵テストモデルによるもので、Fin-R1ではありません。"],
    ] as const) {
      const markdown = toMarkdown(made, await exportWords(locale), NOW);
      expect(markdown).toContain(words);
      expect(markdown).toContain(`node-llama-cpp 3.21.1, Q8_0, threads 1, SHA-256 ${sha256}`);
      expect(markdown).toContain("seed 7");
      expect(toHtmlFile(made, await exportWords(locale), NOW)).toContain(words);
    }
    const { value } = await extractRawText({ buffer: Buffer.from(await toDocx(made, await exportWords("en"), NOW)) });
    expect(value).toContain("The built-in test model wrote this reply, not Fin-R1.");
    expect(value).toContain(sha256);
  });
});
