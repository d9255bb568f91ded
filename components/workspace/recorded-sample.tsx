"use client";

import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { estimateTokens } from "#components/conversation/estimate-tokens.ts";
import { Markdown } from "#components/markdown/markdown.tsx";
import { AnswerCard } from "#components/reply/answer-card.tsx";
import { Trace } from "#components/reply/trace.tsx";
import { countSteps } from "#components/reply/trace-steps.ts";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { IssueAnswer } from "./issue-answer.tsx";

type Props = { raw: string; contract: ContractView; source: string; onShow: (start: number, end: number) => void };

/** A sample's reply that we wrote by hand: shown only while no model is connected, and never without saying so. */
export function RecordedSample({ raw, contract, source, onShow }: Props) {
  const t = useTranslations("workspace");
  const locale = useLocale();
  const reply = useMemo(
    () => parseReply(raw, { verdicts: contract.values?.map(({ id, words }) => ({ id, words })) }),
    [raw, contract],
  );
  return (
    <article data-recorded="by-hand">
      <Notice tone="warn" className="mb-3">
        <p className="font-semibold">{t("recorded.title")}</p>
        <p className="text-ink-2">
          {t("recorded.why")}{" "}
          <a className="link" href="/models">
            {t("recorded.connect")}
          </a>
        </p>
      </Notice>
      <Trace
        thinking={reply.thinking}
        live={false}
        seconds={0}
        thinkingMs={null}
        tokens={Math.round(estimateTokens(reply.thinking))}
        steps={countSteps(reply.thinking)}
        revision={0}
      />
      <AnswerCard parsed={reply} phase="answer" contract={contract.values ?? []} />
      {contract.issueList ? (
        <IssueAnswer answer={reply.answer} source={source} onShow={onShow} />
      ) : (
        <div data-part="answer" className="pt-3 text-prose">
          <Markdown text={reply.answer} streaming={false} lang={locale} />
        </div>
      )}
      <Disclaimer className="py-4" />
    </article>
  );
}
