import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Align, Table } from "#lib/markdown/types.ts";
import { Groups } from "./groups.tsx";
import { Prose } from "./prose.tsx";

const FIRST = 200;
const MORE = 1_000;

/** A table that scrolls inside its own box and draws long data in portions. */
export function TableBlock({ table }: { table: Table }) {
  const t = useTranslations("markdown");
  const [limit, setLimit] = useState(FIRST);
  const rows = table.rows.length > limit ? table.rows.slice(0, limit) : table.rows;
  return (
    <div className="md-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be a landmark each */}
      <div role="group" tabIndex={0} aria-label={t("table")}>
        <table>
          <thead>
            <Row cells={table.head} align={table.align} head />
          </thead>
          <tbody>
            <Groups items={rows} variant={table.align.join()}>
              {(cells, index) => <Row key={index} cells={cells} align={table.align} />}
            </Groups>
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length ? (
        <div className="md-more">
          <span>{t("rowsShown", { shown: rows.length, total: table.rows.length })}</span>
          <button type="button" onClick={() => setLimit(limit + MORE)}>
            {t("showMoreRows")}
          </button>
        </div>
      ) : null}
    </div>
  );
}

interface RowProps {
  cells: readonly string[];
  align: readonly Align[];
  head?: boolean;
}

const Row = memo(
  function Row({ cells, align, head = false }: RowProps) {
    const Cell = head ? "th" : "td";
    return (
      <tr>
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
          <Cell key={index} data-align={align[index] ?? undefined} scope={head ? "col" : undefined}>
            <Prose text={cell} />
          </Cell>
        ))}
      </tr>
    );
  },
  (before, after) => before.cells === after.cells && before.align.join() === after.align.join(),
);
