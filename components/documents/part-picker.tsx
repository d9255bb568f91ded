"use client";

import { useMemo, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { estimateTokens } from "#lib/documents/estimate-tokens.ts";
import { parsePageList, writePageList } from "#lib/documents/page-list.ts";
import type { Selection } from "#lib/documents/quote-document.ts";
import type { DocumentPage } from "#lib/documents/schema.ts";

type Props = { pages: DocumentPage[]; selection: Selection; onSelect: (selection: Selection) => void };

/** Pages, sections or runs of lines to quote: by their numbers, or ticked one by one. */
export function PartPicker({ pages, selection, onSelect }: Props) {
  const t = useTranslations("documents");
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = new Set(selection.pages);
  const unit = pages[0]?.unit ?? "page";
  const select = (numbers: number[], text: string | null = null) => {
    setTyped(text);
    onSelect({ ...selection, pages: numbers });
  };
  const written = typed ?? writePageList(selection.pages);
  const invalid = parsePageList(written, pages.length) === null;
  const toggle = (number: number, on: boolean) => {
    select(
      on ? [...selection.pages, number].sort((a, b) => a - b) : selection.pages.filter((other) => other !== number),
    );
  };
  return (
    <div className="grid gap-2">
      <Field
        id="document-pages"
        label={t(`unit.${unit}`)}
        hint={t("parts.of", { count: selection.pages.length, all: pages.length })}
        error={invalid ? t("parts.invalid", { last: pages.length }) : null}
      >
        <Input
          id="document-pages"
          value={written}
          inputMode="text"
          placeholder="1-3, 7"
          aria-invalid={invalid || undefined}
          aria-describedby={fieldDescription("document-pages", { error: invalid })}
          onChange={(event) => {
            const numbers = parsePageList(event.target.value, pages.length);
            if (numbers) select(numbers, event.target.value);
            else setTyped(event.target.value);
          }}
          onBlur={() => invalid || setTyped(null)}
        />
      </Field>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => select(pages.map((page) => page.number))}>
          {t("parts.all")}
        </Button>
        <Button size="sm" onClick={() => select([])}>
          {t("parts.none")}
        </Button>
      </div>
      <ul className="max-h-72 overflow-y-auto rounded-md border max-md:max-h-52">
        {pages.map((page) => (
          <PageRow key={page.number} page={page} on={chosen.has(page.number)} onToggle={toggle} />
        ))}
      </ul>
    </div>
  );
}

type RowProps = { page: DocumentPage; on: boolean; onToggle: (number: number, on: boolean) => void };

function PageRow({ page, on, onToggle }: RowProps) {
  const t = useTranslations("documents");
  const format = useFormatter();
  const tokens = useMemo(() => estimateTokens(page.text), [page]);
  const name = page.unit === "lines" ? page.title : page.title || t(`one.${page.unit}`, { number: page.number });
  return (
    <li className="border-b last:border-b-0 [contain-intrinsic-size:auto_52px] [content-visibility:auto]">
      <label className="press flex items-start gap-2 px-2.5 py-1.5 hover:bg-hover">
        <input
          type="checkbox"
          className="mt-0.5 accent-ink"
          checked={on}
          onChange={(event) => onToggle(page.number, event.target.checked)}
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <span className="min-w-0 truncate">{name}</span>
            <span className="shrink-0 text-meta text-ink-3 tabular-nums">
              {page.text === "" ? t("parts.noText") : format.number(tokens)}
            </span>
          </span>
          <span className="block truncate text-meta text-ink-3">{firstWords(page)}</span>
        </span>
      </label>
    </li>
  );
}

function firstWords({ text, title }: DocumentPage): string {
  const rest = title !== "" && text.startsWith(title) ? text.slice(title.length) : text;
  return rest.slice(0, 120).replace(/\s+/g, " ").trim();
}
