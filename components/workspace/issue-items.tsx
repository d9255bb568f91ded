import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import type { Issue } from "#lib/workspaces/issue-list.ts";
import { CheckedQuote } from "./quote-state.tsx";
import type { PlacedQuote, ShowPassage } from "./sources.ts";

export type PlacedIssue = Issue & { place: PlacedQuote | null };

type Props = { issues: PlacedIssue[]; onShow: ShowPassage };

const SEVERITY = { high: "fail", medium: "warn", low: "plain" } as const;

/** The points the model raised, each with whether its quote stands in the text it judged. */
export function IssueItems({ issues, onShow }: Props) {
  const t = useTranslations("workspace");
  const usable = issues.filter((issue) => issue.place?.state !== "missing").length;
  return (
    <section className="mt-4">
      <SectionHeading note={t("issues.count", { count: issues.length, usable })}>{t("issues.title")}</SectionHeading>
      <ol className="mt-1">
        {issues.map((issue) => (
          <IssueItem key={issue.start} issue={issue} onShow={onShow} />
        ))}
      </ol>
    </section>
  );
}

function IssueItem({ issue, onShow }: { issue: PlacedIssue; onShow: Props["onShow"] }) {
  const t = useTranslations("workspace");
  const missing = issue.place?.state === "missing";
  return (
    <li className="grid grid-cols-[26px_minmax(0,1fr)] border-t py-2.5">
      <span className="mt-px inline-flex size-[18px] items-center justify-center rounded-sm border border-line-2 text-meta tabular-nums">
        {issue.number}
      </span>
      <div className="min-w-0 text-source wrap-anywhere">
        <p className={missing ? "text-ink-3" : undefined}>
          <span className="font-semibold">{issue.title}</span>
          {issue.clause ? (
            <span className="ml-2 text-ink-2">{t("issues.clause", { clause: issue.clause })}</span>
          ) : null}
          {issue.severity ? (
            <Badge tone={SEVERITY[issue.severity]} className="ml-2">
              {t(`issues.severity.${issue.severity}`)}
            </Badge>
          ) : null}
        </p>
        {issue.quote ? (
          <p>
            <CheckedQuote quote={issue.quote} place={issue.place} onShow={onShow} />
          </p>
        ) : null}
        {missing ? (
          <p className="text-ui text-ink-2">{t("issues.doNotUse")}</p>
        ) : issue.fix ? (
          <p className="text-ui text-ink-2">{t("issues.fix", { fix: issue.fix })}</p>
        ) : null}
      </div>
    </li>
  );
}
