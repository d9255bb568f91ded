"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DocumentPanel } from "./document-panel.tsx";
import { DocumentPicker } from "./document-picker.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDocument } from "./use-document.ts";

type Props = {
  /** Dropped or pasted ones; none: the person picks. */
  files: File[];
  label: string;
  as: "text" | "rows";
  most?: number;
  onClose: () => void;
  onInsert: (text: string) => void;
};

/** From a file to the text that goes into a field: pick, see what was read, choose parts, insert. */
export function DocumentDialog({ files, label, as, most, onClose, onInsert }: Props) {
  const t = useTranslations("documents");
  const { reading, send, open, reset } = useDocument();
  useEffect(() => {
    if (files[0]) void send(files[0]);
  }, [files, send]);

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("dialog.title", { field: label })}
      className="w-[1080px]! max-md:m-0 max-md:w-dvw! max-md:h-dvh max-md:max-h-dvh! max-md:max-w-none! max-md:rounded-none"
    >
      <div className="grid gap-3" data-part="document-dialog">
        {files.length > 1 ? <Notice tone="warn">{t("dialog.oneAtATime", { count: files.length })}</Notice> : null}
        {reading.state === "refused" ? <RefusalNotice error={reading.error} name={reading.name} /> : null}
        {reading.state === "reading" ? (
          <p role="status" className="py-10 text-center text-ink-2 wrap-anywhere">
            {t("dialog.reading", { name: reading.name })}
          </p>
        ) : reading.state === "read" ? (
          <DocumentPanel
            key={reading.document.id}
            document={reading.document}
            as={as}
            most={most}
            onInsert={onInsert}
            onOther={reset}
          />
        ) : (
          <DocumentPicker onFiles={(picked) => picked[0] && void send(picked[0])} onOpen={open} />
        )}
      </div>
    </Dialog>
  );
}
