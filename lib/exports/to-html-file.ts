import type { Conversation } from "../conversations/schema.ts";
import { HTML_LANG } from "../i18n/locales.ts";
import { escapeHtml, toHtml } from "../markdown/to-html.ts";
import type { Reply } from "../reply/types.ts";
import type { Run } from "../runs/schema.ts";
import { checkLines } from "./check-lines.ts";
import { EXPORT_STYLE } from "./html-style.ts";
import { twinLine } from "./twin-line.ts";
import { modelLine, parametersLine, visibleTurns } from "./visible-turns.ts";
import { voteLines } from "./vote-lines.ts";
import type { ExportWords } from "./words.ts";

/** The shown branch of a conversation as one HTML file that renders without the network: no script, no font, no image. */
export function toHtmlFile(conversation: Conversation, words: ExportWords, now: number): string {
  const { t } = words;
  const turns = visibleTurns(conversation).map(
    (turn) => `<section>
<h2>${t("question")}</h2>
<div class="question">${toHtml(turn.question.text)}</div>
${turn.run ? runHtml(turn.run, words) : ""}
</section>`,
  );
  return `<!doctype html>
<html lang="${HTML_LANG[words.locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Fin-R1 Workbench">
<meta name="ai-generated" content="true">
<meta name="conversation-id" content="${escapeHtml(conversation.id)}">
<meta name="exported" content="${new Date(now).toISOString()}">
<title>${escapeHtml(conversation.title)}</title>
<style>${EXPORT_STYLE}</style>
</head>
<body>
<h1>${escapeHtml(conversation.title)}</h1>
<p class="note">${t("disclaimer")}<br>${t("generated")} · ${t("exported", { date: words.date(now) })}</p>
${turns.join("\n")}
<p class="note">${t("disclaimer")}</p>
</body>
</html>
`;
}

function runHtml(run: Run, words: ExportWords): string {
  const { t } = words;
  const status =
    run.status === "done"
      ? ""
      : `<p class="status">${escapeHtml(`${words.status(run.status)}${run.error ? `: ${run.error.message}` : ""}`)}</p>`;
  const twin = twinLine(run, words);
  const facts: [string, string][] = [
    [t("model"), modelLine(run)],
    [t("parameters"), parametersLine(run)],
    [t("date"), words.date(run.createdAt)],
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join("");
  return `${votesHtml(run, words)}${run.replies.map((reply) => replyHtml(reply, run, words)).join("\n")}\n${twin ? `<p><b>${t("twin")}</b> ${escapeHtml(twin)}</p>` : ""}${status}<dl class="note">${list}</dl>`;
}

function replyHtml(reply: Reply, run: Run, words: ExportWords): string {
  const { t } = words;
  const number =
    run.replies.length > 1 ? `<h3>${t("replyOf", { number: reply.index + 1, count: run.replies.length })}</h3>` : "";
  const testModel = run.model.local?.testModel ? `<p class="status">${t("testModel")}</p>` : "";
  const trace =
    reply.thinking === "" ? "" : `<details><summary>${t("trace")}</summary>${toHtml(reply.thinking)}</details>`;
  const box = reply.final
    ? `<p><span class="label">${t("boxed")}</span> <span class="box">${escapeHtml(reply.final.text)}</span></p>`
    : `<p class="note">${t("noBox")}</p>`;
  return `${number}${testModel}${trace}<h3>${t("answer")}</h3>${box}<div class="answer">${toHtml(reply.answer)}</div>${checksHtml(reply, words)}`;
}

function votesHtml(run: Run, words: ExportWords): string {
  const votes = voteLines(run, words);
  if (!votes) return "";
  const lines = votes.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return `<h3>${votes.title}</h3><p><b>${escapeHtml(votes.summary)}</b></p><ul class="checks">${lines}</ul>\n`;
}

function checksHtml(reply: Reply, words: ExportWords): string {
  const checks = checkLines(reply, words);
  if (!checks) return "";
  const lines = checks.lines.map(
    ({ verdict, word, check, passage, message }) =>
      `<li class="${verdict}"><b>${escapeHtml(word)}</b> (${escapeHtml(check)}) <code>${escapeHtml(passage)}</code>: ${escapeHtml(message)}</li>`,
  );
  return `<h3>${checks.title}</h3><ul class="checks">${lines.join("")}</ul><p class="note">${escapeHtml(checks.foot)}</p>`;
}
