"use client";

import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { preloadable } from "#components/ui/preloadable.tsx";
import type { Reply } from "#lib/reply/types.ts";

/** What reads findings and marks the text comes when a reply has some: never with the page, never while it streams. */
const ReplyChecks = preloadable(() => import("./reply-checks.tsx").then((module) => module.ReplyChecks));
const FailedList = preloadable(() => import("./failed-list.tsx").then((module) => module.FailedList));

/** Fetches what findings are shown with, while the reply is still written. */
export function preloadChecks(): void {
  ReplyChecks.preload();
  FailedList.preload();
}

type Props = { runId: string; parsed: Reply | null; live: boolean };

/** The card's line on checks. Its height is kept from the first token on, so that nothing moves when findings arrive. */
export function ChecksRow({ runId, parsed, live }: Props) {
  const t = useTranslations("checks");
  if (!live && (parsed === null || parsed.raw + parsed.answer + parsed.thinking === "")) {
    if (!parsed?.findings.length) return null;
  }
  return (
    <div
      data-part="checks"
      className="flex min-h-9.5 items-center border-line border-b py-1 text-ink-3 text-ui max-md:min-h-11"
    >
      {live || parsed === null ? (
        <p>{t("row.before")}</p>
      ) : parsed.findings.length === 0 ? (
        <p>{t("row.none")}</p>
      ) : (
        <Suspense fallback={null}>
          <ReplyChecks runId={runId} parsed={parsed} />
        </Suspense>
      )}
    </div>
  );
}

/** Below the answer: what failed, each a way to its place. */
export function FailedFindings({ runId, parsed }: { runId: string; parsed: Reply | null }) {
  if (!parsed?.findings.some((finding) => finding.verdict === "fail")) return null;
  return (
    <Suspense fallback={null}>
      <FailedList runId={runId} parsed={parsed} />
    </Suspense>
  );
}
