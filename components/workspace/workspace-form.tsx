"use client";

import { ChevronDown } from "lucide-react";
import { type RefObject, useId } from "react";
import { useTranslations } from "use-intl";
import { Field } from "#components/ui/field.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Language } from "#lib/runs/schema.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { hasOwnLanguage } from "./desk-subject.ts";
import { type FormValue, type FormValues, isShown } from "./form-values.ts";
import { InputControl } from "./input-control.tsx";

const LANGUAGES = [
  { value: "zh", label: "中文", lang: "zh-CN" },
  { value: "en", label: "EN", lang: "en" },
  { value: "ja", label: "日本語", lang: "ja" },
] as const;

type Props = {
  workspace: WorkspaceView;
  values: FormValues;
  problems: Map<string, string>;
  language: Language;
  preset: "demo" | "evaluation";
  sampleId: string;
  advanced: RefObject<HTMLDetailsElement | null>;
  onValue: (name: string, value: FormValue) => void;
  onLanguage: (language: Language) => void;
  onPreset: (preset: "demo" | "evaluation") => void;
  onSample: (id: string) => void;
};

/** The fields of a workspace, in the order of its file; what is rarely changed is folded at the end. */
export function WorkspaceFields(props: Props) {
  const t = useTranslations("workspace");
  const { workspace, values, problems, onValue } = props;
  const shown = workspace.inputs.filter((field) => isShown(field, values));
  const controls = (advanced: boolean) =>
    shown
      .filter((field) => Boolean(field.advanced) === advanced)
      .map((field) => (
        <InputControl
          key={field.name}
          field={field}
          value={values[field.name] ?? ""}
          error={problems.get(field.name) ?? null}
          onChange={(value) => onValue(field.name, value)}
        />
      ));
  const rare = controls(true);
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <SampleField {...props} />
      {controls(false)}
      <RunFields {...props} />
      {rare.length > 0 ? (
        <details ref={props.advanced} className="group col-span-2">
          <summary className="press flex items-center gap-1.5 text-ink-2">
            <ChevronDown aria-hidden size={14} className="-rotate-90 group-open:rotate-0" />
            {t("form.more")}
          </summary>
          <div className="mt-3 grid grid-cols-2 gap-x-3 gap-y-4">{rare}</div>
        </details>
      ) : null}
      {workspace.notice ? <p className="col-span-2 text-meta text-ink-3">{workspace.notice}</p> : null}
    </div>
  );
}

function SampleField({ workspace, sampleId, onSample }: Props) {
  const t = useTranslations("workspace");
  const id = useId();
  if (workspace.samples.length === 0) return null;
  return (
    <Field
      id={id}
      label={t("form.sample")}
      hint={t("form.samples", { count: workspace.samples.length })}
      className="col-span-2"
    >
      <Select id={id} value={sampleId} onChange={(event) => onSample(event.target.value)}>
        <option value="">{t("form.pickSample")}</option>
        {LANGUAGES.map((language) => {
          const own = workspace.samples.filter((sample) => sample.language === language.value);
          return own.length === 0 ? null : (
            <optgroup key={language.value} label={language.label} lang={language.lang}>
              {own.map((sample) => (
                <option key={sample.id} value={sample.id}>
                  {sample.title}
                </option>
              ))}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}

function RunFields({ workspace, language, preset, onLanguage, onPreset }: Props) {
  const t = useTranslations("workspace");
  const id = useId();
  return (
    <>
      {hasOwnLanguage(workspace.id) ? null : (
        <div className="min-w-0">
          <p className="mb-1 font-label">{t("form.language")}</p>
          <Segmented label={t("form.language")} value={language} options={LANGUAGES} onChange={onLanguage} />
        </div>
      )}
      <Field id={id} label={t("form.preset")}>
        <Select
          id={id}
          value={preset}
          onChange={(event) => onPreset(event.target.value === "evaluation" ? "evaluation" : "demo")}
        >
          <option value="demo">{t("form.presetDemo")}</option>
          <option value="evaluation">{t("form.presetEvaluation")}</option>
        </Select>
      </Field>
    </>
  );
}
