"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { AnswerText } from "#components/reply/answer-text.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import type { Evidence } from "#lib/workspaces/answer-sections.ts";
import type { ContractView } from "#lib/workspaces/describe-workspace.ts";
import { readAnswer } from "#lib/workspaces/read-answer.ts";
import { AnswerTable } from "./answer-table.tsx";
import { CheckedQuote } from "./quote-state.tsx";
import { placeQuote, type ShowPassage, type Source } from "./sources.ts";

type Props = { answer: string; contract: ContractView; sources: Source[]; onShow: ShowPassage };

/** An answer in the form of its contract: why, its table and workings, what it rests on, what it assumed, what is missing. */
export function SectionAnswer({ answer, contract, sources, onShow }: Props) {
  const t = useTranslations("workspace");
  const { sections, table, tableTitle, rest } = useMemo(() => readAnswer(answer, contract), [answer, contract]);
  return (
    <div data-part="answer">
      {sections.rationale ? (
        <Part title={t("result.rationale")}>
          <AnswerText text={sections.rationale} />
        </Part>
      ) : null}
      {table && contract.table ? (
        <AnswerTable title={tableTitle} rows={table} form={contract.table} sources={sources} onShow={onShow} />
      ) : null}
      {rest ? (
        <div className="pt-3 text-prose">
          <AnswerText text={rest} />
        </div>
      ) : null}
      <EvidenceList evidence={sections.evidence} sources={sources} onShow={onShow} />
      <PlainList title={t("result.assumptions")} items={sections.assumptions} />
      <PlainList title={t("result.missing")} items={sections.missing} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="pt-3">
      <h3 className="text-ui text-ink-3">{title}</h3>
      <div className="text-prose">{children}</div>
    </div>
  );
}

function EvidenceList({ evidence, sources, onShow }: { evidence: Evidence[] } & Pick<Props, "sources" | "onShow">) {
  const t = useTranslations("workspace");
  const placed = useMemo(
    () => evidence.map((item) => ({ ...item, place: item.quote ? placeQuote(item.quote, sources) : null })),
    [evidence, sources],
  );
  if (placed.length === 0) return null;
  return (
    <section className="mt-4">
      <SectionHeading>{t("result.evidence")}</SectionHeading>
      <ul className="mt-1">
        {placed.map((item) => (
          <li key={`${item.quote}${item.note}`} className="border-t py-2 text-source wrap-anywhere">
            {item.quote ? (
              <p>
                <CheckedQuote quote={item.quote} place={sources.length > 0 ? item.place : null} onShow={onShow} />
              </p>
            ) : null}
            {item.note ? <p className={item.quote ? "text-ui text-ink-2" : undefined}>{item.note}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlainList({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <section className="mt-4">
      <SectionHeading>{title}</SectionHeading>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item} className="border-t py-2 text-source wrap-anywhere">
            <AnswerText text={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
