import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { diffWords } from "#lib/checks/quotes/diff-words.ts";
import type { Finding } from "#lib/reply/types.ts";
import { MarkedWords } from "./marked-words.tsx";
import { plainMessage } from "./snippet.ts";

/** A quote that the source says in other words. */
export const isAlteredQuote = (finding: Finding): finding is Finding & { expected: string; got: string } =>
  finding.check === "quotes" && finding.expected !== undefined && finding.got !== undefined;

/** Where it stands and how alike it is, then both texts, one above the other, with what differs marked. */
export function QuoteDiff({ finding }: { finding: Finding & { expected: string; got: string } }) {
  const t = useTranslations("checks");
  const { expected, got } = finding;
  const diff = useMemo(() => diffWords(got, expected), [got, expected]);
  return (
    <span>
      {plainMessage(finding).replace(expected, "…")}
      <span className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-0.5">
        <span className="text-ink-3">{t("diff.quoted")}</span>
        <MarkedWords pieces={diff.a} changed="del" />
        <span className="text-ink-3">{t("diff.source")}</span>
        <MarkedWords pieces={diff.b} changed="ins" />
      </span>
    </span>
  );
}
