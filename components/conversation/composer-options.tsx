import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ModelsResponse } from "#lib/model/schema.ts";
import type { RunOptions } from "./run-options.ts";

const VOTES = [1, 3, 5, 8];

type Props = { options: RunOptions; models: ModelsResponse | null; onChange: (options: RunOptions) => void };

/** Preset, number of replies and, where there is a choice, endpoint and profile: the system's own menus, so no script. */
export function ComposerOptions({ options, models, onChange }: Props) {
  const t = useTranslations("conversation");
  return (
    <>
      <Menu
        label={t("composer.preset")}
        value={options.preset ?? "demo"}
        onChange={(value) => onChange({ ...options, preset: value === "evaluation" ? "evaluation" : undefined })}
        choices={[
          { value: "demo", label: t("composer.presetDemo") },
          { value: "evaluation", label: t("composer.presetEvaluation") },
        ]}
      />
      <Menu
        label={t("composer.replies")}
        value={String(options.n ?? 1)}
        onChange={(value) => onChange({ ...options, n: value === "1" ? undefined : Number(value) })}
        choices={VOTES.map((n) => ({ value: String(n), label: t("composer.repliesCount", { n }) }))}
        className="max-md:hidden"
      />
      {models && models.endpoints.length > 1 && (
        <Menu
          label={t("composer.endpoint")}
          value={options.endpoint ?? models.endpoints.find((e) => e.default)?.id ?? ""}
          onChange={(endpoint) => onChange({ ...options, endpoint })}
          choices={models.endpoints.map((e) => ({ value: e.id, label: e.models[0]?.name ?? e.name }))}
          className="max-md:hidden"
        />
      )}
      {models && models.endpoints.length > 0 && models.profiles.length > 1 && (
        <Menu
          label={t("composer.profile")}
          value={options.profile ?? ""}
          onChange={(profile) => onChange({ ...options, profile: profile || undefined })}
          choices={[
            { value: "", label: t("composer.profileAuto") },
            ...models.profiles.map((p) => ({ value: p.id, label: p.title })),
          ]}
          className="max-md:hidden"
        />
      )}
    </>
  );
}

type MenuProps = {
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
  className?: string;
};

function Menu({ label, value, choices, onChange, className = "" }: MenuProps) {
  return (
    <span className={`relative inline-flex min-w-0 items-center rounded-md hover:bg-hover ${className}`}>
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="press field-sizing-content h-7 max-w-44 appearance-none truncate rounded-md bg-transparent pr-6 pl-2 font-medium text-ink-2 text-ui max-md:h-11"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-1.5 size-3.5 text-ink-3" />
    </span>
  );
}
