import { lazy, Suspense, useMemo } from "react";
import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Table } from "#components/ui/table.tsx";
import { unquoteCell } from "#lib/workspaces/answer-table.ts";
import type { TableView } from "#lib/workspaces/describe-workspace.ts";
import { CheckedQuote } from "./quote-state.tsx";
import { type PlacedQuote, placeQuote, type ShowPassage, type Source } from "./sources.ts";

const PairGraph = lazy(() => import("./pair-graph.tsx").then((module) => ({ default: module.PairGraph })));

/** On a phone each row is a block, its cells a line each with their heads. */
const STACKED =
  "max-md:[&_thead]:sr-only max-md:[&_tbody]:block max-md:[&_tr]:block max-md:[&_tr]:border-b max-md:[&_tr]:py-2 max-md:[&_td]:grid max-md:[&_td]:h-auto max-md:[&_td]:grid-cols-[96px_minmax(0,1fr)] max-md:[&_td]:border-0 max-md:[&_td]:p-0 max-md:[&_td]:pb-1";

type Props = { title: string; rows: string[][]; form: TableView; sources: Source[]; onShow: ShowPassage };

/** The table a contract asks for: states toned, quotes looked up in the source, pairs drawn as well. */
export function AnswerTable({ title, rows, form, sources, onShow }: Props) {
  const t = useTranslations("workspace");
  const places = useMemo(() => placeCells(rows, form, sources), [rows, form, sources]);
  const pairs = useMemo(() => pairsOf(rows, form), [rows, form]);
  return (
    <section className="mt-4" data-part="answer-table">
      <SectionHeading note={t("result.rows", { count: rows.length })}>{title || t("result.table")}</SectionHeading>
      <Table className={`mt-1 [&_td]:py-1.5 [&_td]:align-top ${STACKED}`}>
        <thead>
          <tr>
            {form.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished answer never move
            <tr key={i}>
              {form.columns.map((column, j) => (
                <td key={column.id} className="min-w-24 wrap-anywhere">
                  <span aria-hidden className="text-ink-3 md:hidden">
                    {column.label}
                  </span>
                  <div className="min-w-0">
                    <Cell text={row[j] ?? ""} column={column} place={places.get(`${i}:${j}`) ?? null} onShow={onShow} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {pairs.length > 0 ? (
        <Suspense>
          <PairGraph pairs={pairs} />
        </Suspense>
      ) : null}
    </section>
  );
}

type CellProps = {
  text: string;
  column: TableView["columns"][number];
  place: PlacedQuote | null;
  onShow: ShowPassage;
};

function Cell({ text, column, place, onShow }: CellProps) {
  if (text === "") return <span className="text-ink-3">–</span>;
  if (column.kind === "quote") return <CheckedQuote quote={unquoteCell(text)} place={place} onShow={onShow} />;
  const state = column.states?.find((value) => value.words.includes(text.toLowerCase()) || value.words.includes(text));
  return state ? <Badge tone={state.tone}>{text}</Badge> : text;
}

function placeCells(rows: string[][], form: TableView, sources: Source[]): Map<string, PlacedQuote> {
  const places = new Map<string, PlacedQuote>();
  if (sources.length === 0) return places;
  form.columns.forEach((column, j) => {
    if (column.kind !== "quote") return;
    rows.forEach((row, i) => {
      const text = row[j] ?? "";
      if (text !== "") places.set(`${i}:${j}`, placeQuote(unquoteCell(text), sources));
    });
  });
  return places;
}

function pairsOf(rows: string[][], form: TableView): { from: string; to: string }[] {
  const from = form.columns.findIndex((column) => column.id === form.graph?.from);
  const to = form.columns.findIndex((column) => column.id === form.graph?.to);
  if (from < 0 || to < 0) return [];
  return rows.flatMap((row) => (row[from] && row[to] ? [{ from: row[from], to: row[to] }] : []));
}
