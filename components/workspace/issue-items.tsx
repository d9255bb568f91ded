import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Issue } from "#lib/workspaces/issue-list.ts";
import type { QuotePlace } from "#lib/workspaces/locate-quote.ts";

export type PlacedIssue = Issue & { place: QuotePlace | null };

type Props = { issues: PlacedIssue[]; onShow: (start: number, end: number) => void };

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
            <q className={missing ? "text-ink-3 line-through" : undefined}>{issue.quote}</q>
            {issue.place ? <QuoteState place={issue.place} onShow={onShow} /> : null}
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

function QuoteState({ place, onShow }: { place: QuotePlace; onShow: Props["onShow"] }) {
  const t = useTranslations("workspace");
  const tone =
    place.state === "found" ? "pass" : place.state === "altered" ? "warn" : place.state === "missing" ? "fail" : "none";
  const colour = { pass: "text-pass", warn: "text-warn", fail: "text-fail", none: "text-none" }[tone];
  return (
    <span
      data-part="finding"
      data-verdict={tone === "none" ? "not-checkable" : tone === "pass" ? "pass" : "fail"}
      className={`ml-3 inline-flex items-baseline gap-1 text-ui ${colour}`}
    >
      <StatusIcon tone={tone} size={14} className="self-center" />
      {place.state === "found" || place.state === "altered" ? (
        <button
          type="button"
          className="press text-left underline decoration-1 underline-offset-3"
          onClick={() => onShow(place.start, place.end)}
        >
          {place.state === "found"
            ? t("quote.found", { line: place.line })
            : t("quote.altered", { line: place.line, words: place.words })}
        </button>
      ) : (
        t(place.state === "missing" ? "quote.missing" : "quote.tooLong")
      )}
    </span>
  );
}
