"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ModelsResponse } from "#lib/model/schema.ts";
import { readSampling, SAMPLING_LIMITS, SAMPLING_NAMES, type SamplingName, writeSampling } from "./read-sampling.ts";
import type { RunOptions } from "./run-options.ts";
import { useOptionChoices } from "./use-option-choices.ts";

type Props = {
  options: RunOptions;
  models: ModelsResponse | null;
  onChange: (options: RunOptions) => void;
  onClose: () => void;
};

/** Everything the next question is asked with; on a phone the only place for most of it. Empty sampling fields are the preset's. */
export default function SettingsDialog({ options, models, onChange, onClose }: Props) {
  const t = useTranslations("conversation");
  const [draft, setDraft] = useState(options);
  const [text, setText] = useState(() => writeSampling(options.sampling));
  const [tried, setTried] = useState(false);
  const { sampling, wrong } = readSampling(text);
  const menus = useOptionChoices(draft, models);
  const usual = presetOf(draft, models);
  const save = () => {
    setTried(true);
    if (wrong.length > 0) return document.getElementById(fieldId(wrong[0]))?.focus();
    onChange({ ...draft, sampling: Object.keys(sampling).length > 0 ? sampling : undefined });
    onClose();
  };
  return (
    <Dialog
      open
      kind="sheet"
      title={t("settings.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => setText(writeSampling(undefined))}>{t("settings.reset")}</Button>
          <Button variant="primary" onClick={save}>
            {t("settings.save")}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {menus.map(({ name, label, value, choices, apply }) => (
          <Field key={name} id={`run-${name}`} label={label}>
            <Select id={`run-${name}`} value={value} onChange={(event) => setDraft(apply(event.target.value))}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <div className="grid gap-3 border-t pt-4">
          <div>
            <h3 className="font-semibold">{t("settings.sampling")}</h3>
            <p className="text-ink-3 text-meta">{t("settings.samplingHelp")}</p>
          </div>
          {SAMPLING_NAMES.map((name) => {
            const error = tried && wrong.includes(name) ? problemOf(name, t) : null;
            return (
              <Field key={name} id={fieldId(name)} label={t(`settings.${name}`)} error={error} hint={name}>
                <Input
                  id={fieldId(name)}
                  inputMode={SAMPLING_LIMITS[name].whole ? "numeric" : "decimal"}
                  autoComplete="off"
                  value={text[name]}
                  placeholder={usual[name] === undefined ? t("settings.serverDefault") : String(usual[name])}
                  aria-invalid={error !== null}
                  aria-describedby={fieldDescription(fieldId(name), { error: error !== null })}
                  onChange={(event) => setText({ ...text, [name]: event.target.value })}
                />
              </Field>
            );
          })}
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const fieldId = (name: SamplingName | undefined) => `run-${name}`;

type T = ReturnType<typeof useTranslations<"conversation">>;

function problemOf(name: SamplingName, t: T): string {
  const { min, max, above, whole } = SAMPLING_LIMITS[name];
  if (name === "seed") return t("settings.problemSeed");
  if (whole) return t("settings.problemWhole", { min, max });
  return above ? t("settings.problemAbove", { min, max }) : t("settings.problemBetween", { min, max });
}

/** The values that empty fields stand for: the chosen profile's, else the one of the endpoint's first model. */
function presetOf(options: RunOptions, models: ModelsResponse | null): Partial<Record<SamplingName, number>> {
  const endpoint = models?.endpoints.find((e) => (options.endpoint ? e.id === options.endpoint : e.default));
  const id = options.profile ?? endpoint?.profile ?? endpoint?.models[0]?.profile;
  const profile = models?.profiles.find((p) => p.id === id);
  return profile?.presets[options.preset ?? "demo"] ?? {};
}
