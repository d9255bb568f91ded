import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Conversation } from "../conversations/schema.ts";
import type { Reply } from "../reply/types.ts";
import type { Run } from "../runs/schema.ts";
import { checkLines } from "./check-lines.ts";
import { docxBlocks } from "./docx/blocks.ts";
import { printable } from "./docx/prose.ts";
import { twinLine } from "./twin-line.ts";
import { modelLine, parametersLine, visibleTurns } from "./visible-turns.ts";
import { voteLines } from "./vote-lines.ts";
import type { ExportWords } from "./words.ts";

const FONT = { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" };

/** The shown branch of a conversation as a Word file, with the mark for generated content in its properties. */
export async function toDocx(
  conversation: Conversation,
  words: ExportWords,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = words;
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: printable(conversation.title) }),
    note(`${t("disclaimer")} ${t("generated")} · ${t("exported", { date: words.date(now) })}`),
  ];
  for (const turn of visibleTurns(conversation)) {
    children.push(heading(t("question"), 1), ...docxBlocks(turn.question.text));
    if (turn.run) children.push(...runParts(turn.run, words));
  }
  const document = new Document({
    title: printable(conversation.title),
    creator: "Fin-R1 Workbench",
    description: t("disclaimer"),
    keywords: "AI-generated",
    customProperties: [
      { name: "AIGenerated", value: "true" },
      { name: "ConversationId", value: conversation.id },
      { name: "Exported", value: new Date(now).toISOString() },
    ],
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const heading = (text: string, level: 1 | 2) =>
  new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text });
const note = (text: string) =>
  new Paragraph({
    children: [new TextRun({ text: printable(text), size: 18, color: "505256" })],
    spacing: { after: 160 },
  });

const warning = (text: string) =>
  new Paragraph({
    children: [new TextRun({ text, bold: true, size: 19, color: "7D4C00" })],
    spacing: { after: 160 },
  });

function runParts(run: Run, words: ExportWords): FileChild[] {
  const parts = [...voteParts(run, words), ...run.replies.flatMap((reply) => replyParts(reply, run, words))];
  const twin = twinLine(run, words);
  if (twin)
    parts.push(
      new Paragraph({ children: [new TextRun({ text: printable(`${words.t("twin")}: ${twin}`), size: 19 })] }),
    );
  if (run.status !== "done")
    parts.push(note(`${words.status(run.status)}${run.error ? `: ${run.error.message}` : ""}`));
  const { t } = words;
  parts.push(
    note(
      [
        `${t("model")}: ${modelLine(run)}`,
        `${t("parameters")}: ${parametersLine(run)}`,
        `${t("date")}: ${words.date(run.createdAt)}`,
      ].join(" · "),
    ),
  );
  return parts;
}

function replyParts(reply: Reply, run: Run, words: ExportWords): FileChild[] {
  const { t } = words;
  const parts: FileChild[] = [];
  if (run.replies.length > 1)
    parts.push(heading(t("replyOf", { number: reply.index + 1, count: run.replies.length }), 2));
  if (run.model.local?.testModel) parts.push(warning(t("testModel")));
  if (reply.thinking !== "") parts.push(heading(t("trace"), 2), ...docxBlocks(reply.thinking));
  parts.push(heading(t("answer"), 2), ...docxBlocks(reply.answer));
  const box = reply.final ? `${t("boxed")}: ${reply.final.text}` : t("noBox");
  parts.push(
    new Paragraph({
      children: [new TextRun({ text: printable(box), bold: reply.final !== null })],
      spacing: { before: 120, after: 120 },
    }),
    ...checkParts(reply, words),
  );
  return parts;
}

function voteParts(run: Run, words: ExportWords): FileChild[] {
  const votes = voteLines(run, words);
  if (!votes) return [];
  const lines = votes.lines.map(
    (line) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: printable(line), size: 19 })] }),
  );
  const summary = new Paragraph({ children: [new TextRun({ text: printable(votes.summary), bold: true })] });
  return [heading(votes.title, 2), summary, ...lines];
}

const TONE = { fail: "AD221B", pass: "17663A", "not-checkable": "5B5D61" } as const;

function checkParts(reply: Reply, words: ExportWords): FileChild[] {
  const checks = checkLines(reply, words);
  if (!checks) return [];
  const lines = checks.lines.map(
    ({ verdict, word, check, passage, message }) =>
      new Paragraph({
        bullet: { level: 0 },
        children: [
          new TextRun({ text: word, bold: true, size: 19, color: TONE[verdict] }),
          new TextRun({ text: printable(` (${check}) ${passage}: ${message}`), size: 19 }),
        ],
      }),
  );
  return [heading(checks.title, 2), ...lines, note(checks.foot)];
}
