"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { StoredDocument } from "#lib/documents/schema.ts";
import { useDocumentBudget } from "./document-budget.ts";
import { DocumentMeter } from "./document-meter.tsx";
import { PartPicker } from "./part-picker.tsx";
import { QuotePreview } from "./quote-preview.tsx";
import { selectWhatFits } from "./select-what-fits.ts";
import { SheetPicker } from "./sheet-picker.tsx";
import { type Chosen, useSelection } from "./use-selection.ts";

type Props = {
  document: StoredDocument;
  as: "text" | "rows";
  most?: number;
  onInsert: (text: string) => void;
  onOther: () => void;
};

/** What was read, what of it goes to the model, and what that costs. Too much is refused here, in figures, never cut. */
export function DocumentPanel({ document, as, most, onInsert, onOther }: Props) {
  const t = useTranslations("documents");
  const chosen = useSelection(document, as);
  const { limit, used } = useDocumentBudget();
  const room = limit === null ? null : Math.floor(limit - used);
  const over = room === null ? 0 : Math.max(0, chosen.tokens - room);
  const size = as === "rows" ? chosen.quoted.text.split("\n").length : chosen.quoted.text.length;
  const tooLong = most !== undefined && size > most;
  const nothing = chosen.isEmpty || chosen.quoted.text === "";
  return (
    <>
      <DocumentHead document={document} onOther={onOther} />
      <div className="grid gap-4 md:grid-cols-[320px_minmax(0,1fr)]">
        <Choices document={document} chosen={chosen} />
        <QuotePreview parts={chosen.quoted.parts} empty={nothing ? emptyWords(chosen.isEmpty) : null} />
      </div>
      <div className="sticky -bottom-4 -mx-5 -mb-4 grid gap-2 border-t bg-raised px-5 py-3">
        <DocumentMeter tokens={chosen.tokens} used={used} limit={limit} />
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-0 flex-1 basis-60 text-fail" aria-live="polite">
            {over > 0 ? (
              <OverWords over={over} />
            ) : tooLong ? (
              t(as === "rows" ? "panel.tooManyRows" : "panel.tooManyCharacters", { size, most: most ?? 0 })
            ) : null}
          </p>
          {over > 0 && room !== null ? (
            <Button onClick={() => chosen.setSelection(selectWhatFits(document, as, chosen.options, room))}>
              {t("panel.whatFits")}
            </Button>
          ) : null}
          <Button
            variant="primary"
            data-part="insert-document"
            disabled={nothing || over > 0 || tooLong || chosen.settling}
            onClick={() => onInsert(chosen.quoted.text)}
          >
            {t("panel.insert")}
          </Button>
        </div>
      </div>
    </>
  );

  function emptyWords(noneChosen: boolean) {
    return noneChosen ? t("preview.nothingChosen") : t("preview.noRows");
  }
}

function OverWords({ over }: { over: number }) {
  const t = useTranslations("documents");
  const format = useFormatter();
  return t("panel.over", { tokens: format.number(over) });
}

function DocumentHead({ document, onOther }: Pick<Props, "document" | "onOther">) {
  const t = useTranslations("documents");
  const format = useFormatter();
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 font-semibold wrap-anywhere">{document.name}</p>
        <Button size="sm" onClick={onOther}>
          {t("panel.other")}
        </Button>
      </div>
      <p className="text-meta text-ink-3 tabular-nums">
        {t("panel.facts", {
          kind: t(`kind.${document.kind}`),
          tables: document.tables,
          tokens: format.number(document.tokens),
        })}{" "}
        <span className="font-mono" title={document.sha256}>
          sha256 {document.sha256.slice(0, 16)}
        </span>
      </p>
      {document.warnings.length > 0 ? (
        <Notice tone="warn">
          {document.warnings.map(({ code, details }) => (
            <p key={code}>
              {t(`warning.${code}`, {
                count: Number(details.count ?? 0),
                names: String(details.names ?? ""),
                pages: String(details.pages ?? ""),
                encoding: String(details.encoding ?? ""),
                extension: String(details.extension ?? ""),
                kind: t(`kind.${document.kind}`),
              })}
            </p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}

function Choices({ document, chosen }: { document: StoredDocument; chosen: Chosen }) {
  const t = useTranslations("documents");
  const { pages, sheets } = document.content;
  const { selection, setSelection, options, setOptions } = chosen;
  const rounded = sheets.some((sheet) => sheet.rows.some((row) => row.cells.some((cell) => typeof cell === "object")));
  return (
    <div className="grid content-start gap-4">
      {pages.length > 0 ? <PartPicker pages={pages} selection={selection} onSelect={setSelection} /> : null}
      {sheets.length > 0 ? <SheetPicker sheets={sheets} selection={selection} onSelect={setSelection} /> : null}
      {rounded ? (
        <div>
          <p className="mb-1 font-label">{t("numbers.title")}</p>
          <Segmented
            label={t("numbers.title")}
            value={options.numbers}
            options={[
              { value: "shown", label: t("numbers.shown") },
              { value: "stored", label: t("numbers.stored") },
            ]}
            onChange={(numbers) => setOptions({ ...options, numbers })}
          />
        </div>
      ) : null}
      {sheets.length > 0 ? (
        <label className="press flex items-center gap-2">
          <input
            type="checkbox"
            className="accent-ink"
            checked={options.marks}
            onChange={(event) => setOptions({ ...options, marks: event.target.checked })}
          />
          {t("marks")}
        </label>
      ) : null}
    </div>
  );
}
