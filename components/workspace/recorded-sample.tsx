"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { AnswerCard } from "#components/reply/answer-card.tsx";
import { Trace } from "#components/reply/trace.tsx";
import { countSteps } from "#components/reply/trace-steps.ts";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { tokensOfPiece } from "#lib/documents/estimate-tokens.ts";
import { parseReply } from "#lib/reply/parse-reply.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { boxOf } from "./run-result.tsx";
import type { ShowPassage, Source } from "./sources.ts";
import { WorkspaceAnswer } from "./workspace-answer.tsx";

type Props = { raw: string; contract: ContractView; sources: Source[]; onShow: ShowPassage };

/** A sample's reply that we wrote by hand: shown only while no model is connected, and never without saying so. */
export function RecordedSample({ raw, contract, sources, onShow }: Props) {
  const t = useTranslations("workspace");
  const reply = useMemo(
    () =>
      parseReply(raw, {
        task: contract.kind === "number" ? "number" : contract.values ? "yes-no" : "text",
        verdicts: contract.values?.map(({ id, words }) => ({ id, words })),
      }),
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
        tokens={Math.round(tokensOfPiece(reply.thinking))}
        steps={countSteps(reply.thinking)}
        revision={0}
      />
      <AnswerCard parsed={reply} phase="answer" contract={contract.values ?? []} box={boxOf(contract)} />
      <WorkspaceAnswer answer={reply.answer} contract={contract} sources={sources} onShow={onShow} />
      <Disclaimer className="py-4" />
    </article>
  );
}
