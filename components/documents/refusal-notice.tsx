import { useFormatter, useTranslations } from "use-intl";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RefusedDocument } from "./upload-document.ts";

const IN_BYTES = new Set(["file_size", "unpacked_size"]);

/** Why a document was not taken, in the reader's words, with the figures and the next step. */
export function RefusalNotice({ error, name }: { error: unknown; name: string }) {
  const t = useTranslations("documents");
  const format = useFormatter();
  if (!(error instanceof RefusedDocument)) return <ErrorWordsNotice error={error} />;
  const { reason, details } = error;
  const inBytes = IN_BYTES.has(reason);
  const figure = (value: string | number | undefined) => {
    if (typeof value !== "number") return String(value ?? "");
    return inBytes ? `${format.number(Math.ceil(value / 1024 / 102.4) / 10)} MB` : format.number(value);
  };
  const words = {
    size: figure(details.size),
    limit: figure(details.limit),
    sheet: String(details.sheet ?? ""),
    found: String(details.found ?? ""),
    seconds: String(details.seconds ?? ""),
  };
  return (
    <Notice tone="fail">
      {name === "" ? null : <p className="font-semibold wrap-anywhere">{name}</p>}
      <p>{t(`refusal.${reason}`, words)}</p>
    </Notice>
  );
}
