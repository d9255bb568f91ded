"use client";

import { Trash2 } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { cx } from "#components/ui/class-names.ts";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Time } from "#components/ui/time.tsx";
import { LIMITS } from "#lib/documents/limits.ts";
import type { DocumentSummary } from "#lib/documents/schema.ts";
import { callApi } from "#lib/http/call-api.ts";

const ACCEPTED = ".pdf,.xlsx,.xlsm,.csv,.tsv,.docx,.txt,.md";

type Props = { onFiles: (files: File[]) => void; onOpen: (document: DocumentSummary) => void };

/** Where a file comes from: this computer, or the documents read before. */
export function DocumentPicker({ onFiles, onOpen }: Props) {
  const t = useTranslations("documents");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const megabytes = LIMITS.bytes / 1024 / 1024;
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button inside */}
      <div
        className={cx(
          "grid justify-items-center gap-2 rounded-md border border-dashed border-control px-4 py-8 text-center",
          over && "bg-selected",
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Button variant="primary" data-autofocus onClick={() => input.current?.click()}>
          {t("picker.choose")}
        </Button>
        <p className="text-ink-2">{t("picker.drop")}</p>
        <p className="text-meta text-ink-3">
          {t("picker.limits", { megabytes, pages: LIMITS.pages, cells: LIMITS.cells })}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          data-part="document-file"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be picked again after it was corrected.
            event.target.value = "";
            onFiles(files);
          }}
        />
      </div>
      <RecentDocuments onOpen={onOpen} />
    </>
  );
}

function RecentDocuments({ onOpen }: Pick<Props, "onOpen">) {
  const t = useTranslations("documents");
  const format = useFormatter();
  const [documents, setDocuments] = useState<DocumentSummary[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const task = new AbortController();
    callApi<{ documents: DocumentSummary[] }>("/api/documents", { signal: task.signal })
      .then((answer) => setDocuments(answer.documents))
      .catch((problem: unknown) => task.signal.aborted || setError(problem));
    return () => task.abort();
  }, []);
  const forget = async (id: string) => {
    try {
      await callApi(`/api/documents/${encodeURIComponent(id)}`, { method: "DELETE" });
      setDocuments((before) => before.filter((document) => document.id !== id));
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      {error ? <ErrorWordsNotice error={error} /> : null}
      {documents.length === 0 ? null : (
        <section>
          <h3 className="mb-1 font-semibold">{t("recent.title")}</h3>
          <ul className="divide-y divide-line border-y">
            {documents.map((document) => (
              <li key={document.id} className="flex items-center gap-2">
                <button
                  type="button"
                  className="press flex min-h-9.5 min-w-0 flex-1 items-baseline gap-x-3 py-1.5 text-left hover:bg-hover max-md:min-h-11 max-md:flex-wrap"
                  onClick={() => onOpen(document)}
                >
                  <span className="min-w-0 flex-1 truncate max-md:basis-full">{document.name}</span>
                  <span className="text-meta text-ink-3 tabular-nums">
                    {t("about", { tokens: format.number(document.tokens) })}
                  </span>
                  <Time ms={document.createdAt} className="text-meta text-ink-3" />
                </button>
                <IconButton
                  label={t("recent.forget", { name: document.name })}
                  onClick={() => void forget(document.id)}
                >
                  <Trash2 aria-hidden size={14} />
                </IconButton>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-meta text-ink-3">{t("recent.kept")}</p>
        </section>
      )}
    </>
  );
}
