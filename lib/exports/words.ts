import { createTranslator } from "use-intl/core";
import { loadMessages } from "../i18n/load-messages.ts";
import type { Locale } from "../i18n/locales.ts";

type Key =
  | "disclaimer"
  | "generated"
  | "question"
  | "trace"
  | "answer"
  | "boxed"
  | "noBox"
  | "model"
  | "testModel"
  | "parameters"
  | "date"
  | "exported"
  | "replyOf"
  | "checks"
  | "checksRest"
  | "checksVersion"
  | "checkFailed"
  | "checkPassed"
  | "checkOpen"
  | "votes"
  | "votesNone"
  | "votesSingle"
  | "votesAgree"
  | "votesTied"
  | "votesDiffer"
  | "votesGroup"
  | "votesParting"
  | "votesStep"
  | "twin"
  | "twinSame"
  | "twinSameDoubted"
  | "twinDifferent"
  | "twinOpen"
  | "twinNone";

/** The words of an exported file, in the language of the person who keeps it. */
export type ExportWords = {
  locale: Locale;
  t(key: Key, values?: Record<string, string | number>): string;
  status(status: string): string;
  /** The name of a task's language. */
  language(language: string | null): string;
  /** UTC, to the minute: a record must mean the same everywhere. */
  date(ms: number): string;
};

export async function exportWords(locale: Locale): Promise<ExportWords> {
  const messages = await loadMessages(locale, ["exports"]);
  const t = createTranslator({ locale, messages: messages.exports as Record<string, string>, timeZone: "UTC" });
  return {
    locale,
    t: (key, values) => t(key, values),
    status: (status) => t(`status.${status}`),
    language: (language) => t(`language.${language ?? "other"}`),
    date: (ms) => `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`,
  };
}
