import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ReplyFlag } from "#lib/reply/types.ts";

// Observations that change what a person may rely on; the others only describe the shape of the text.
const IMPORTANT = new Set<ReplyFlag>([
  "truncated-in-think",
  "truncated-in-answer",
  "think-answer-mismatch",
  "box-in-think-only",
  "unclosed-box",
  "empty-answer",
  "multi-box",
  "multi-answer",
  "loop",
  "ambiguous-locale",
]);

/** Every flag of a reply in words; those that matter first and amber. */
export function FlagList({ flags }: { flags: ReplyFlag[] }) {
  const t = useTranslations("reply");
  if (flags.length === 0) return null;
  const ordered = [...flags].sort((a, b) => Number(IMPORTANT.has(b)) - Number(IMPORTANT.has(a)));
  return (
    <ul className="mt-2 grid gap-1 text-meta" aria-label={t("flags")}>
      {ordered.map((flag) =>
        IMPORTANT.has(flag) ? (
          <li key={flag} data-flag={flag} className="flex gap-1.5 text-warn">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5 flex-none" />
            {t(`flag.${flag}`)}
          </li>
        ) : (
          <li key={flag} data-flag={flag} className="pl-5 text-ink-3">
            {t(`flag.${flag}`)}
          </li>
        ),
      )}
    </ul>
  );
}
