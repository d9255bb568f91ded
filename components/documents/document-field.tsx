"use client";

import { Paperclip } from "lucide-react";
import { type ClipboardEvent, type DragEvent, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { cx } from "#components/ui/class-names.ts";

// Only who adds a document loads what it takes.
const DocumentDialog = lazy(async () => ({ default: (await import("./document-dialog.tsx")).DocumentDialog }));

type Props = {
  /** The field's label, for the dialog's title. */
  label: string;
  /** A table field takes rows, a text field quoted text. */
  as: "text" | "rows";
  value: string;
  /** Most rows of a table, or characters of a text. */
  most?: number;
  onChange: (value: string) => void;
  children: ReactNode;
};

/** Around a text or table control: a document is added to it by picker, drop or paste. What stands in it stays. */
export function DocumentField({ label, as, value, most, onChange, children }: Props) {
  const t = useTranslations("documents");
  const [files, setFiles] = useState<File[] | null>(null);
  const [over, setOver] = useState(false);

  const onDrop = (event: DragEvent) => {
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length === 0) return;
    event.preventDefault();
    setFiles(dropped);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    // A spreadsheet puts a picture of its cells beside their text: the text is what was meant.
    if (pasted.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    setFiles(pasted);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts of the button inside
    <div
      className={cx("rounded-md", over && "outline-2 outline-accent-line outline-offset-2")}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {children}
      <button
        type="button"
        data-part="add-document"
        className="press mt-1 inline-flex items-center gap-1.5 rounded-sm text-meta text-ink-2 hover:text-ink max-md:min-h-10"
        onClick={() => setFiles([])}
      >
        <Paperclip aria-hidden size={14} />
        {over ? t("field.drop") : t("field.add")}
        <span className="sr-only">{label}</span>
      </button>
      {files ? (
        <Suspense>
          <DocumentDialog
            files={files}
            label={label}
            as={as}
            most={most}
            onClose={() => setFiles(null)}
            onInsert={(text) => {
              onChange(join(value, text, as));
              setFiles(null);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function join(before: string, text: string, as: "text" | "rows"): string {
  if (before.trim() === "") return text;
  return `${before.trimEnd()}${as === "rows" ? "\n" : "\n\n"}${text}`;
}
