import { useState } from "react";
import { useTranslations } from "use-intl";

const SHORT = 8;

/** The beginning of the model file's SHA-256; all of it on hover, and copied with a click. */
export function FileHash({ sha256 }: { sha256: string }) {
  const t = useTranslations("reply");
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(sha256).then(
      () => setCopied(true),
      // Without a secure context the browser refuses; the whole hash is in the title then.
      () => setCopied(false),
    );
  return (
    <>
      <button
        type="button"
        title={sha256}
        aria-label={t("made.copyHash", { hash: sha256 })}
        onClick={copy}
        onBlur={() => setCopied(false)}
        className="press rounded-sm hover:bg-hover max-md:min-h-11"
      >
        {copied ? t("made.hashCopied") : t("made.hash", { hash: sha256.slice(0, SHORT) })}
      </button>
      <span role="status" className="sr-only">
        {copied ? t("made.hashCopied") : ""}
      </span>
    </>
  );
}
