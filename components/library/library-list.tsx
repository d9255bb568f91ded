"use client";

import { Download, Play, ScrollText, Upload } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { Input } from "#components/ui/input.tsx";
import { Time } from "#components/ui/time.tsx";
import type { TemplateSummary } from "#lib/templates/schema.ts";
import { NewTemplate, type SourceWorkspace } from "./new-template.tsx";

const ImportDialog = lazy(() => import("./import-dialog.tsx"));

type Props = { templates: TemplateSummary[]; workspaces: SourceWorkspace[] };

/** A person's own templates: find one, run it, make or bring in another. */
export function LibraryList({ templates, workspaces }: Props) {
  const t = useTranslations("library");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [importing, setImporting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const shown = templates.filter((one) => holdsWords(`${one.title}\n${one.description}`, query));
  return (
    <div className="mx-auto max-w-[960px] px-6 pt-5 pb-8 max-md:px-4 max-md:pt-3" data-part="library">
      <p className="mb-4 max-w-[46em] text-source text-ink-2">{t("list.intro")}</p>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Input
          type="search"
          data-part="library-search"
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="max-w-72 flex-1 max-md:max-w-none max-md:basis-full"
        />
        <span className="flex-1 max-md:hidden" />
        <Button data-part="import-templates" onClick={() => setImporting(true)}>
          <Upload size={14} aria-hidden />
          {t("list.import")}
        </Button>
        {templates.length > 0 ? (
          <a href="/api/templates/export" download className={buttonClass()}>
            <Download size={14} aria-hidden />
            {t("list.exportAll")}
          </a>
        ) : null}
        <NewTemplate workspaces={workspaces} onError={setError} />
      </div>
      {error ? <ErrorWordsNotice error={error} className="mb-3" /> : null}
      <p role="status" className="sr-only">
        {query.trim() === "" ? "" : t("list.found", { count: shown.length })}
      </p>
      {templates.length === 0 ? (
        <EmptyState title={t("list.emptyTitle")} className="mx-0 px-0">
          {t("list.empty")}
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="py-6 text-ink-2">{t("list.none", { query: query.trim() })}</p>
      ) : (
        <ul className="border-t">
          {shown.map((one) => (
            <Row key={one.id} template={one} />
          ))}
        </ul>
      )}
      {importing ? (
        <Suspense>
          <ImportDialog
            onClose={() => setImporting(false)}
            onImported={() => {
              setImporting(false);
              router.refresh();
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function Row({ template }: { template: TemplateSummary }) {
  const t = useTranslations("library");
  return (
    <li className="flex items-center gap-3 border-b py-2.5" data-part="template-row">
      <ScrollText size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <Link
          href={`/library/${template.id}`}
          className="press block truncate font-label hover:underline max-md:leading-11"
        >
          {template.title}
        </Link>
        {template.description ? <p className="truncate text-ink-2">{template.description}</p> : null}
      </div>
      <span className="shrink-0 text-meta text-ink-3 tabular-nums max-md:hidden">
        {t("list.facts", { version: template.version, variables: template.variables })}
      </span>
      <Time ms={template.updatedAt} className="w-24 shrink-0 text-right text-ink-3 tabular-nums max-md:hidden" />
      <Link
        href={`/library/${template.id}/run`}
        className={buttonClass("secondary", "sm", "max-md:h-11")}
        aria-label={t("list.runOne", { title: template.title })}
      >
        <Play size={14} aria-hidden />
        {t("run")}
      </Link>
    </li>
  );
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

function holdsWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
