"use client";

import { AnswerText } from "#components/reply/answer-text.tsx";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { CodeFileButton } from "./code-file-button.tsx";
import { IssueAnswer } from "./issue-answer.tsx";
import { SectionAnswer } from "./section-answer.tsx";
import type { ShowPassage, Source } from "./sources.ts";

type Props = { answer: string; contract: ContractView; sources: Source[]; onShow: ShowPassage };

/** A finished answer as its contract has it: issues, named parts with a table, or a program. */
export function WorkspaceAnswer({ answer, contract, sources, onShow }: Props) {
  if (contract.issueList)
    return <IssueAnswer answer={answer} sources={sources} turnsField={contract.turns} onShow={onShow} />;
  if (contract.sections) return <SectionAnswer answer={answer} contract={contract} sources={sources} onShow={onShow} />;
  return (
    <div data-part="answer" className="pt-3 text-prose">
      <AnswerText text={answer} />
      {contract.code ? <CodeFileButton answer={answer} /> : null}
    </div>
  );
}
