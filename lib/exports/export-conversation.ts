import type { Actor } from "../access/actor.ts";
import { getConversation } from "../conversations/get-conversation.ts";
import type { Conversation } from "../conversations/schema.ts";
import type { Locale } from "../i18n/locales.ts";
import { type ExportWords, exportWords } from "./words.ts";

export const EXPORT_FORMATS = ["json", "md", "docx", "html"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MEDIA_TYPES: Record<ExportFormat, string> = {
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export type ExportedFile = { name: string; mediaType: string; body: string | Uint8Array<ArrayBuffer> };

/** A conversation as a file: JSON holds the whole tree, the others the branch that is shown. Throws `not_found`. */
export async function exportConversation(
  actor: Actor,
  id: string,
  format: ExportFormat,
  locale: Locale,
): Promise<ExportedFile> {
  const [conversation, words] = await Promise.all([getConversation(actor, id), exportWords(locale)]);
  const now = Date.now();
  const body = async () => {
    switch (format) {
      case "json":
        return `${JSON.stringify({ aiGenerated: true, disclaimer: words.t("disclaimer"), notices: noticesOf(conversation, words), exportedAt: now, conversation }, null, 2)}\n`;
      case "md":
        return (await import("./to-markdown.ts")).toMarkdown(conversation, words, now);
      case "html":
        return (await import("./to-html-file.ts")).toHtmlFile(conversation, words, now);
      case "docx":
        return (await import("./to-docx.ts")).toDocx(conversation, words, now);
    }
  };
  return { name: fileName(conversation.title, format), mediaType: MEDIA_TYPES[format], body: await body() };
}

/** What is to be said of single runs, by their id. */
function noticesOf(conversation: Conversation, { t }: ExportWords): Record<string, string> {
  const runs = conversation.messages.flatMap(({ run }) => (run?.model.local?.testModel ? [run] : []));
  return Object.fromEntries(runs.map((run) => [run.id, t("testModel")]));
}

/** The title without what file systems refuse. */
function fileName(title: string, format: ExportFormat): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+|\.+$/g, "");
  return `${safe || "conversation"}.${format}`;
}
