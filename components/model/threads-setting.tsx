import { useTranslations } from "use-intl";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import type { LocalResponse } from "#lib/model/local/schema.ts";

type Props = { local: LocalResponse; busy: boolean; onChange: (threads: number | null) => void };

/** How many threads this machine's engine uses: measured, or a person's own number. */
export function ThreadsSetting({ local, busy, onChange }: Props) {
  const t = useTranslations("models");
  const numbers = Array.from({ length: local.maxThreads }, (_, i) => i + 1);
  if (local.threads !== null && local.threads > local.maxThreads) numbers.push(local.threads);
  return (
    <section aria-labelledby="engine" className="mb-7">
      <SectionHeading id="engine" className="mb-2" note={t("threads.note")}>
        {t("threads.title")}
      </SectionHeading>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor="threads" className="font-label">
          {t("threads.label")}
        </label>
        <Select
          id="threads"
          className="w-44"
          disabled={busy}
          value={local.threads === null ? "" : String(local.threads)}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
        >
          <option value="">{t("threads.auto")}</option>
          {numbers.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </Select>
        <p className="min-w-60 flex-1 text-ink-2">{t("threads.text")}</p>
      </div>
    </section>
  );
}
