"use client";

import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isLive } from "#components/conversation/run-view.ts";
import { useDraft } from "#components/conversation/use-draft.ts";
import { useModels } from "#components/conversation/use-models.ts";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { ErrorNotice } from "#components/reply/error-notice.tsx";
import { cx } from "#components/ui/class-names.ts";
import { Disclaimer } from "#components/ui/disclaimer.tsx";
import type { Run } from "#lib/runs/schema.ts";
import { ColumnHead } from "./column-head.tsx";
import { ColumnReply } from "./column-reply.tsx";
import { ColumnTabs } from "./column-tabs.tsx";
import { columnName, FEWEST, MOST, nextColumn, withSecondEndpoint } from "./columns.ts";
import { compareBoxes } from "./compare-boxes.ts";
import { QuestionForm } from "./question-form.tsx";
import { type AskedQuestion, useComparison } from "./use-comparison.ts";
import { useRunViews } from "./use-run-views.ts";

export type CompareProps = { question: AskedQuestion | null; runs: Run[]; contract: ContractValues };

/** One question to two to four models or presets, their answers level with each other. */
export function CompareDesk({ question: given, runs, contract }: CompareProps) {
  const t = useTranslations("compare");
  const models = useModels();
  const noModel = models?.endpoints.length === 0;
  const { columns, setColumns, question, starting, ask, stop, patch } = useComparison(given, runs);
  const views = useRunViews(columns.map((column) => column.run));
  const [reference, setReference] = useState(0);
  const [shown, setShown] = useState(0);
  const [stopping, setStopping] = useState(false);
  const [hasText, setHasText] = useState(given !== null);
  const box = useRef<HTMLTextAreaElement>(null);
  const base = useId();
  const restored = useCallback(() => setHasText((box.current?.value.trim() ?? "") !== ""), []);
  const clearDraft = useDraft(box, given ? `compare:${given.conversationId}` : "compare", restored);
  const live = views.some((view) => view?.live);
  const at = Math.min(reference, columns.length - 1);
  const differences = useMemo(() => {
    const gold = views[at]?.live === false ? views[at]?.replies[0]?.parsed : null;
    return views.map((view) => {
      const parsed = view?.live === false ? view.replies[0]?.parsed : null;
      return gold && parsed ? compareBoxes(parsed, gold) : null;
    });
  }, [views, at]);

  useEffect(() => {
    if (models && runs.length === 0) setColumns((before) => withSecondEndpoint(before, models));
  }, [models, runs, setColumns]);

  const askAll = async (those = columns) => {
    const text = box.current?.value.trim() ?? "";
    if (text === "" || starting || live || noModel) return;
    setStopping(false);
    if (await ask(those, text)) clearDraft();
  };
  const stopAll = useCallback(async () => {
    setStopping(true);
    await Promise.all(
      views.map((view, i) => {
        const column = columns[i];
        return view && column && isLive(view.status) ? stop(view.run, column.key) : null;
      }),
    );
    setStopping(false);
  }, [views, columns, stop]);
  useEscape(live, stopAll);

  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto" data-part="compare">
      <QuestionForm
        box={box}
        given={given?.text}
        count={columns.length}
        canAsk={hasText && !starting && !noModel}
        live={live}
        stopping={stopping}
        noModel={noModel}
        conversationId={question?.conversationId ?? null}
        onText={restored}
        onAsk={() => void askAll()}
        onStop={() => void stopAll()}
        onAdd={
          columns.length < MOST && !live ? () => setColumns((before) => [...before, nextColumn(before, models)]) : null
        }
      />
      <p role="status" className="sr-only">
        {live ? t("announce.running") : views.some((view) => view) ? t("announce.over") : ""}
      </p>
      <div className="px-6 pt-3 max-md:px-4">
        <ColumnTabs
          label={t("columns")}
          selected={Math.min(shown, columns.length - 1)}
          onSelect={setShown}
          tabs={columns.map((column, i) => ({
            id: `${base}-tab-${column.key}`,
            panelId: `${base}-column-${column.key}`,
            name: t("column.name", { name: columnName(i) }),
          }))}
        />
        <div className="overflow-x-auto pt-3">
          <div
            className="gap-x-6 md:grid md:grid-rows-[repeat(5,auto)]"
            style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(260px, 1fr))` }}
          >
            {columns.map((column, i) => {
              const view = views[i] ?? null;
              return (
                <section
                  key={column.key}
                  id={`${base}-column-${column.key}`}
                  aria-label={t("column.name", { name: columnName(i) })}
                  data-part={view ? "message" : undefined}
                  data-role={view ? "assistant" : undefined}
                  data-run={view?.run.id}
                  data-status={view?.status}
                  aria-busy={view?.live ?? false}
                  className={cx(
                    "row-span-5 grid grid-rows-subgrid content-start max-md:block",
                    i === Math.min(shown, columns.length - 1) ? "" : "max-md:hidden",
                  )}
                >
                  <div>
                    <ColumnHead
                      name={columnName(i)}
                      options={column.options}
                      models={models}
                      busy={starting || (view?.live ?? false)}
                      canAsk={question !== null && !live}
                      onChange={(options) => patch(column.key, { options })}
                      onAsk={() => void askAll([column])}
                      onRemove={
                        columns.length > FEWEST && !view?.live
                          ? () => setColumns((before) => before.filter((other) => other.key !== column.key))
                          : null
                      }
                    />
                    <label className="press flex min-h-8 items-center gap-2 text-ink-2">
                      <input
                        type="radio"
                        name={`${base}-reference`}
                        className="accent-ink"
                        checked={i === at}
                        onChange={() => setReference(i)}
                      />
                      {t("column.reference")}
                    </label>
                    {column.problem ? (
                      <ErrorNotice error={column.problem} onDismiss={() => patch(column.key, { problem: null })} />
                    ) : null}
                  </div>
                  {view ? (
                    <ColumnReply
                      view={view}
                      contract={contract}
                      reference={i === at}
                      referenceName={columnName(at)}
                      difference={i === at ? null : (differences[i] ?? null)}
                    />
                  ) : (
                    <p className="border-t py-3 text-ink-3">{t("column.empty")}</p>
                  )}
                </section>
              );
            })}
          </div>
        </div>
        <Disclaimer className="py-4" />
      </div>
    </div>
  );
}

function useEscape(on: boolean, act: () => void) {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [on, act]);
}
