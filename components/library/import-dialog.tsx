"use client";

import { type ChangeEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ImportedTemplate } from "#lib/templates/schema.ts";
import { importTemplates } from "./template-requests.ts";

/** The server's limit, less the envelope around the file. */
const MAX_BYTES = 4 * 1024 * 1024 - 1000;

type Read = { file: unknown; found: ImportedTemplate[] };

/** Brings in a shared file: shows first what is in it and what is here already, then the person decides. */
export default function ImportDialog({ onClose, onImported }: { onClose: () => void; onImported: () => void }) {
  const t = useTranslations("library");
  const format = useFormatter();
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const known = read?.found.some((one) => one.outcome === "exists") ?? false;

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    setError(null);
    try {
      await act();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  async function pick(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    setRead(null);
    if (!file) return;
    if (file.size > MAX_BYTES) {
      setError(null);
      setProblem(t("import.tooLarge", { size: format.number(file.size), limit: format.number(MAX_BYTES) }));
      return;
    }
    await attempt(async () => {
      const parsed = parseJson(await file.text());
      if (parsed === undefined) return setProblem(t("import.notJson"));
      setRead({ file: parsed, found: await importTemplates("preview", parsed) });
    });
  }

  const bringIn = (mode: "copy" | "replace") =>
    attempt(async () => {
      if (!read) return;
      await importTemplates(mode, read.file);
      onImported();
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("import.title")}
      footer={
        read ? (
          <>
            {known ? (
              <Button disabled={busy} onClick={() => void bringIn("replace")} data-part="import-replace">
                {t("import.replace")}
              </Button>
            ) : null}
            <Button variant="primary" disabled={busy} onClick={() => void bringIn("copy")} data-part="import-copy">
              {known ? t("import.copies") : t("import.add", { count: read.found.length })}
            </Button>
          </>
        ) : null
      }
    >
      <label className="block">
        <span className="mb-1 block font-label">{t("import.file")}</span>
        <input type="file" data-autofocus accept=".json,application/json" onChange={pick} disabled={busy} />
      </label>
      <p className="mt-2 text-meta text-ink-3">{t("import.help")}</p>
      {problem ? (
        <Notice tone="fail" className="mt-3">
          {problem}
        </Notice>
      ) : null}
      {error ? <ErrorWordsNotice error={error} className="mt-3" /> : null}
      {read ? (
        <>
          <ul className="mt-3 border-t">
            {read.found.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of one file never changes
              <li key={i} className="flex items-baseline gap-3 border-b py-2">
                <span className="min-w-0 flex-1 wrap-anywhere">{one.title}</span>
                <span className="shrink-0 text-meta text-ink-3">
                  {one.outcome === "exists" ? t("import.exists", { version: one.version ?? 1 }) : t("import.new")}
                </span>
              </li>
            ))}
          </ul>
          {known ? <p className="mt-3 text-ink-2">{t("import.known")}</p> : null}
        </>
      ) : null}
    </Dialog>
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON: the person is told so.
  }
}
