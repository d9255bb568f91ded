import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { ModelsResponse } from "#lib/model/schema.ts";
import type { RunOptions } from "./run-options.ts";
import { type OptionChoice, useOptionChoices } from "./use-option-choices.ts";

const SettingsDialog = lazy(() => import("./settings-dialog.tsx"));

type Props = { options: RunOptions; models: ModelsResponse | null; onChange: (options: RunOptions) => void };

/** The choices for the next question as the system's own menus, so no script; all of them and the sampling in a sheet. */
export function ComposerOptions({ options, models, onChange }: Props) {
  const t = useTranslations("conversation");
  const [open, setOpen] = useState(false);
  const choices = useOptionChoices(options, models);
  const own = options.sampling !== undefined;
  return (
    <>
      {choices.map((choice) => (
        <Menu
          key={choice.name}
          choice={choice}
          onChange={onChange}
          className={choice.name === "preset" ? "" : "max-md:hidden"}
        />
      ))}
      <button
        type="button"
        data-part="run-settings"
        aria-haspopup="dialog"
        aria-label={t("settings.title")}
        title={t("settings.title")}
        onClick={() => setOpen(true)}
        className="press inline-flex h-7 min-w-7 items-center justify-center gap-1.5 rounded-md px-1.5 text-ink-2 hover:bg-hover max-md:h-11 max-md:min-w-11"
      >
        <SlidersHorizontal size={14} aria-hidden />
        {own && <span className="font-medium text-ui text-warn">{t("settings.own")}</span>}
      </button>
      {open && (
        <Suspense>
          <SettingsDialog options={options} models={models} onChange={onChange} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

type MenuProps = { choice: OptionChoice; onChange: (options: RunOptions) => void; className: string };

function Menu({ choice, onChange, className }: MenuProps) {
  return (
    <span className={`relative inline-flex min-w-0 items-center rounded-md hover:bg-hover ${className}`}>
      <select
        aria-label={choice.label}
        title={choice.label}
        value={choice.value}
        onChange={(event) => onChange(choice.apply(event.target.value))}
        className="press field-sizing-content h-7 max-w-44 appearance-none truncate rounded-md bg-transparent pr-6 pl-2 font-medium text-ink-2 text-ui max-md:h-11"
      >
        {choice.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-1.5 size-3.5 text-ink-3" />
    </span>
  );
}
