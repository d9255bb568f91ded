import type { Conversation } from "../conversations/schema.ts";
import type { Reply } from "../reply/types.ts";
import type { Run } from "../runs/schema.ts";
import { checkLines } from "./check-lines.ts";
import { twinLine } from "./twin-line.ts";
import { modelLine, parametersLine, visibleTurns } from "./visible-turns.ts";
import { voteLines } from "./vote-lines.ts";
import type { ExportWords } from "./words.ts";

/** The shown branch of a conversation as Markdown, with what it was made by and the disclaimer. */
export function toMarkdown(conversation: Conversation, words: ExportWords, now: number): string {
  const { t } = words;
  const parts = [
    frontMatter(conversation, words, now),
    `# ${conversation.title}`,
    `> ${t("disclaimer")}\n>\n> ${t("generated")} · ${t("exported", { date: words.date(now) })}`,
  ];
  for (const turn of visibleTurns(conversation)) {
    parts.push(`## ${t("question")}`, turn.question.text);
    if (turn.run) parts.push(...runParts(turn.run, words));
  }
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The metadata mark for generated content, where tools look for it. */
function frontMatter(conversation: Conversation, words: ExportWords, now: number): string {
  const models = [...new Set(visibleTurns(conversation).flatMap(({ run }) => (run ? [run.model.name] : [])))];
  const fields = {
    title: conversation.title,
    id: conversation.id,
    ai_generated: true,
    models,
    exported: new Date(now).toISOString(),
    lang: words.locale,
  };
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n")}\n---`;
}

function runParts(run: Run, words: ExportWords): string[] {
  const { t } = words;
  const parts = [...voteParts(run, words), ...run.replies.flatMap((reply) => replyParts(reply, run, words))];
  const twin = twinLine(run, words);
  if (twin) parts.push(`**${t("twin")}:** ${escapeProse(twin)}`);
  if (run.error) parts.push(`**${words.status(run.status)}:** ${run.error.message}`);
  else if (run.status !== "done") parts.push(`**${words.status(run.status)}**`);
  parts.push(
    [
      `- ${t("model")}: ${modelLine(run)}`,
      `- ${t("parameters")}: ${parametersLine(run)}`,
      `- ${t("date")}: ${words.date(run.createdAt)}`,
    ].join("\n"),
  );
  return parts;
}

function replyParts(reply: Reply, run: Run, words: ExportWords): string[] {
  const { t } = words;
  const parts: string[] = [];
  if (run.replies.length > 1) parts.push(`### ${t("replyOf", { number: reply.index + 1, count: run.replies.length })}`);
  if (run.model.local?.testModel) parts.push(`> **${t("testModel")}**`);
  if (reply.thinking !== "") {
    parts.push(`<details>\n<summary>${t("trace")}</summary>`, reply.thinking, "</details>");
  }
  parts.push(`### ${t("answer")}`, reply.answer);
  parts.push(reply.final ? `**${t("boxed")}:** ${reply.final.text}` : `*${t("noBox")}*`, ...checkParts(reply, words));
  return parts;
}

function voteParts(run: Run, words: ExportWords): string[] {
  const votes = voteLines(run, words);
  if (!votes) return [];
  return [
    `### ${votes.title}`,
    `**${escapeProse(votes.summary)}**`,
    votes.lines.map((line) => `- ${escapeProse(line)}`).join("\n"),
  ];
}

/** A value or a step stands as it was written: 2 * 3 * 4 is no emphasis. */
const escapeProse = (text: string) => text.replace(/[\\`*_[\]<>$|]/g, "\\$&");

function checkParts(reply: Reply, words: ExportWords): string[] {
  const checks = checkLines(reply, words);
  if (!checks) return [];
  const lines = checks.lines.map(
    ({ word, check, passage, message }) => `- **${word}** (${check}) ${inCode(passage)}: ${message}`,
  );
  return [`### ${checks.title}`, lines.join("\n"), `*${checks.foot}*`];
}

/** As code, with a fence longer than any run of backticks inside. */
function inCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${room}${text}${room}${fence}`;
}
