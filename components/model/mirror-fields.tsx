import { useTranslations } from "use-intl";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

export type MirrorValues = { url: string; sha256: string };

/** What the fields ask for; null while they cannot be meant. */
export function wantedOf({ url, sha256 }: MirrorValues): { url: string; sha256: string | null } | null {
  const hash = sha256.trim().toLowerCase();
  if (!/^https?:\/\/.+\.gguf([?#]|$)/i.test(url.trim()) || !/^([0-9a-f]{64})?$/.test(hash)) return null;
  return { url: url.trim(), sha256: hash || null };
}

/** A file from another address: a mirror inside a company, say. */
export function MirrorFields({ values, onChange }: { values: MirrorValues; onChange: (values: MirrorValues) => void }) {
  const t = useTranslations("models");
  const hash = values.sha256.trim();
  const urlProblem =
    values.url !== "" && wantedOf({ url: values.url, sha256: "" }) === null ? t("download.urlProblem") : null;
  const hashProblem = /^([0-9a-f]{64})?$/i.test(hash) ? null : t("download.hashProblem");
  return (
    <div className="grid gap-3">
      <Field id="mirror-url" label={t("download.url")} help={t("download.urlHelp")} error={urlProblem}>
        <Input
          id="mirror-url"
          type="url"
          spellCheck={false}
          placeholder="https://mirror.example/models/Fin-R1-Q4_K_M.gguf"
          value={values.url}
          aria-describedby={fieldDescription("mirror-url", { help: true, error: urlProblem !== null })}
          onChange={(event) => onChange({ ...values, url: event.target.value })}
        />
      </Field>
      <Field id="mirror-hash" label={t("download.hash")} help={t("download.hashHelp")} error={hashProblem}>
        <Input
          id="mirror-hash"
          spellCheck={false}
          autoComplete="off"
          value={values.sha256}
          aria-describedby={fieldDescription("mirror-hash", { help: true, error: hashProblem !== null })}
          onChange={(event) => onChange({ ...values, sha256: event.target.value })}
        />
      </Field>
    </div>
  );
}
