"use client";

import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Input } from "#components/ui/input.tsx";
import { parseRange, rangeName } from "#lib/documents/cell-range.ts";
import { type Selection, usedRange } from "#lib/documents/quote-document.ts";
import type { DocumentSheet } from "#lib/documents/schema.ts";

type Props = { sheets: DocumentSheet[]; selection: Selection; onSelect: (selection: Selection) => void };

/** Sheets to quote, each whole or a range of it. */
export function SheetPicker({ sheets, selection, onSelect }: Props) {
  const t = useTranslations("documents");
  const set = (name: string, range: string | null) => {
    const ranges = new Map(selection.sheets.map((sheet) => [sheet.name, sheet.range]));
    if (range === null) ranges.delete(name);
    else ranges.set(name, range);
    const inOrder = sheets.flatMap((sheet) => {
      const own = ranges.get(sheet.name);
      return own === undefined ? [] : [{ name: sheet.name, range: own }];
    });
    onSelect({ ...selection, sheets: inOrder });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-label">{t("sheets.title")}</legend>
      {sheets.map((sheet) => (
        <SheetRow
          key={sheet.name}
          sheet={sheet}
          range={selection.sheets.find((other) => other.name === sheet.name)?.range ?? null}
          onRange={(range) => set(sheet.name, range)}
        />
      ))}
    </fieldset>
  );
}

type RowProps = { sheet: DocumentSheet; range: string | null; onRange: (range: string | null) => void };

function SheetRow({ sheet, range, onRange }: RowProps) {
  const t = useTranslations("documents");
  const all = usedRange(sheet, "");
  const whole = all ? rangeName(all) : "";
  const problem = range === null || range.trim() === "" ? null : problemOf(sheet, range);
  return (
    <div className="rounded-md border px-2.5 py-2">
      <label className="press flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-ink"
          checked={range !== null}
          disabled={!all}
          onChange={(event) => onRange(event.target.checked ? "" : null)}
        />
        <span className="min-w-0 flex-1 truncate">{sheet.name}</span>
        {sheet.hidden ? <Badge>{t("sheets.hidden")}</Badge> : null}
        <span className="shrink-0 text-meta text-ink-3 tabular-nums">{all ? whole : t("sheets.empty")}</span>
      </label>
      {range === null ? null : (
        <>
          <Input
            className="mt-1.5 font-mono"
            value={range}
            placeholder={whole}
            aria-label={t("sheets.range", { name: sheet.name })}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => onRange(event.target.value)}
          />
          {problem ? (
            <p role="alert" className="mt-1 text-meta text-fail">
              {problem === "unreadable" ? t("sheets.badRange") : t("sheets.nothingThere")}
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

/** A range that cannot be read, or one that holds nothing, quotes nothing: both are said. */
function problemOf(sheet: DocumentSheet, range: string): "unreadable" | "nothing" | null {
  if (!parseRange(range)) return "unreadable";
  return usedRange(sheet, range) ? null : "nothing";
}
