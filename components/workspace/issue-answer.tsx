"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { AnswerText } from "#components/reply/answer-text.tsx";
import { Collapsible } from "#components/ui/collapsible.tsx";
import { parseIssueList } from "#lib/workspaces/issue-list.ts";
import { IssueItems, type PlacedIssue } from "./issue-items.tsx";
import { placeQuote, type ShowPassage, type Source } from "./sources.ts";
import { TurnList } from "./turn-list.tsx";

type Props = {
  answer: string;
  /** The texts the quotes must come from. */
  sources: Source[];
  /** The source that is a dialogue: its turns are shown with the issues that point at them. */
  turnsField?: string;
  onShow: ShowPassage;
};

/** The issues of an answer, each quote looked up in the source; [] when the answer has no such list. */
export function usePlacedIssues(answer: string, sources: Source[]): { rationale: string; issues: PlacedIssue[] } {
  return useMemo(() => {
    const { rationale, issues } = parseIssueList(answer);
    const placed = issues.map((issue) => ({ ...issue, place: issue.quote ? placeQuote(issue.quote, sources) : null }));
    return { rationale, issues: placed };
  }, [answer, sources]);
}

/** A finished answer with a list of issues: why, then point by point; the whole text stays one press away. */
export function IssueAnswer({ answer, sources, turnsField, onShow }: Props) {
  const t = useTranslations("workspace");
  const { rationale, issues } = usePlacedIssues(answer, sources);
  const [open, setOpen] = useState(false);
  const dialogue = sources.find((source) => source.field === turnsField);
  const turns = dialogue ? (
    <TurnList field={dialogue.field} dialogue={dialogue.text} issues={issues} onShow={onShow} />
  ) : null;
  if (issues.length === 0) {
    return (
      <div data-part="answer" className="pt-3 text-prose">
        <AnswerText text={answer} />
        {turns}
      </div>
    );
  }
  return (
    <div data-part="answer">
      {rationale ? (
        <div className="pt-3">
          <h3 className="text-ui text-ink-3">{t("result.rationale")}</h3>
          <div className="text-prose">
            <AnswerText text={rationale} />
          </div>
        </div>
      ) : null}
      <IssueItems issues={issues} onShow={onShow} />
      {turns}
      <Collapsible open={open} onToggle={() => setOpen(!open)} summary={t("result.wholeAnswer")} className="border-t">
        {() => (
          <div className="pb-3 text-prose">
            <AnswerText text={answer} />
          </div>
        )}
      </Collapsible>
    </div>
  );
}
