"use client";

import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Markdown } from "#components/markdown/markdown.tsx";
import { Collapsible } from "#components/ui/collapsible.tsx";
import { parseIssueList } from "#lib/workspaces/issue-list.ts";
import { locateQuote } from "#lib/workspaces/locate-quote.ts";
import { IssueItems, type PlacedIssue } from "./issue-items.tsx";

type Props = {
  answer: string;
  /** The text the quotes must come from. */
  source: string;
  onShow: (start: number, end: number) => void;
};

/** The issues of an answer, each quote looked up in the source; [] when the answer has no such list. */
export function usePlacedIssues(answer: string, source: string): { rationale: string; issues: PlacedIssue[] } {
  return useMemo(() => {
    const { rationale, issues } = parseIssueList(answer);
    const placed = issues.map((issue) => ({ ...issue, place: issue.quote ? locateQuote(issue.quote, source) : null }));
    return { rationale, issues: placed };
  }, [answer, source]);
}

/** A finished answer with a list of issues: why, then point by point; the whole text stays one press away. */
export function IssueAnswer({ answer, source, onShow }: Props) {
  const t = useTranslations("workspace");
  const locale = useLocale();
  const { rationale, issues } = usePlacedIssues(answer, source);
  const [open, setOpen] = useState(false);
  if (issues.length === 0) {
    return (
      <div data-part="answer" className="pt-3 text-prose">
        <Markdown text={answer} streaming={false} lang={locale} />
      </div>
    );
  }
  return (
    <div data-part="answer">
      {rationale ? (
        <div className="pt-3">
          <h3 className="text-ui text-ink-3">{t("result.rationale")}</h3>
          <div className="text-prose">
            <Markdown text={rationale} streaming={false} lang={locale} />
          </div>
        </div>
      ) : null}
      <IssueItems issues={issues} onShow={onShow} />
      <Collapsible open={open} onToggle={() => setOpen(!open)} summary={t("result.wholeAnswer")} className="border-t">
        {() => (
          <div className="pb-3 text-prose">
            <Markdown text={answer} streaming={false} lang={locale} />
          </div>
        )}
      </Collapsible>
    </div>
  );
}
