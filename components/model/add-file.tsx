"use client";

import { type FormEvent, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { InspectedFile } from "#lib/model/local/schema.ts";
import { addFile, inspectFile } from "./local-requests.ts";
import { useAmounts } from "./use-amounts.ts";
import { useProblemWords } from "./use-problem-words.ts";

type Props = { folder: string; memory: number; onClose: () => void; onAdded: () => void };

/** A GGUF file by its path on the server: it is read first, then added. */
export default function AddFile({ folder, memory, onClose, onAdded }: Props) {
  const t = useTranslations("models");
  const problemOf = useProblemWords();
  const [path, setPath] = useState("");
  const [seen, setSeen] = useState<InspectedFile | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const canAdd = seen !== null && seen.problem === null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || path.trim() === "") return;
    setBusy(true);
    setProblem(null);
    try {
      if (canAdd) {
        await addFile(path);
        onAdded();
      } else setSeen(await inspectFile(path));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("addFile.title")}
      className="md:w-[600px]"
      footer={
        <Button variant="primary" type="submit" form="add-file" disabled={busy || path.trim() === ""}>
          {t(busy ? "addFile.reading" : canAdd ? "addFile.add" : "addFile.read")}
        </Button>
      }
    >
      <form id="add-file" onSubmit={submit} className="grid gap-3">
        <Field id="file-path" label={t("addFile.path")} help={t("addFile.pathHelp")}>
          <Input
            id="file-path"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            placeholder="/home/me/models/Fin-R1-Q4_K_M.gguf"
            value={path}
            aria-describedby={fieldDescription("file-path", { help: true })}
            onChange={(event) => {
              setPath(event.target.value);
              setSeen(null);
            }}
          />
        </Field>
        {seen?.problem ? (
          <Notice tone="fail">
            <p>{problemOf.file(seen.problem)}</p>
          </Notice>
        ) : null}
        {seen?.header ? <Seen file={seen} memory={memory} /> : null}
        {problem === null ? null : <ErrorWordsNotice error={problem} />}
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {t.rich("addFile.folder", { folder, code: (chunks) => <code>{chunks}</code> })}
        </p>
      </form>
    </Dialog>
  );
}

function Seen({ file, memory }: { file: InspectedFile; memory: number }) {
  const t = useTranslations("models");
  const format = useFormatter();
  const { size } = useAmounts();
  const { header } = file;
  if (!header) return null;
  const rows: [string, string][] = [
    [t("header.name"), header.name ?? file.fileName],
    [t("header.architecture"), header.architecture],
    [t("header.size"), size(file.bytes)],
    [t("header.quantisation"), header.quantisation ?? t("header.notSaid")],
    [t("header.context"), header.contextLength ? format.number(header.contextLength) : t("header.notSaid")],
    [t("header.template"), t(header.hasChatTemplate ? "header.inside" : "header.missing")],
    [t("header.licence"), header.licence ?? t("header.notSaid")],
    [t("header.memory"), t("header.memoryOf", { needed: size(file.memoryNeeded), there: size(memory) })],
  ];
  return (
    <dl
      data-part="gguf-header"
      className="grid grid-cols-[140px_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-md border bg-sunken px-3 py-2"
    >
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
