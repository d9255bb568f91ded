"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { CheckReport } from "./check-report.tsx";
import { type EndpointValues, saveEndpoint } from "./save-endpoint.ts";
import { useEndpointCheck } from "./use-endpoint-check.ts";
import type { Endpoint } from "./use-endpoints.ts";

type Props = {
  /** The endpoint to change; a new one otherwise. */
  endpoint: Endpoint | null;
  profiles: { id: string; title: string }[];
  /** The first one is put to use at once. */
  isFirst: boolean;
  onClose: () => void;
  onSaved: (id: string | null, url: string) => void;
};

/** Where a model server is, the key it wants and what it serves. It can be checked before it is saved. */
export default function EndpointForm({ endpoint, profiles, isFirst, onClose, onSaved }: Props) {
  const t = useTranslations("models");
  const [values, setValues] = useState<EndpointValues>({
    name: endpoint?.name ?? "",
    url: endpoint?.url ?? "",
    apiKey: "",
    modelName: endpoint?.modelName ?? "",
    profile: endpoint?.profile ?? "",
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { state, check } = useEndpointCheck();
  const urlProblem = values.url !== "" && !/^https?:\/\/./i.test(values.url) ? t("form.urlProblem") : null;
  const ready = values.url !== "" && urlProblem === null && !busy;
  const set = (name: keyof EndpointValues) => (event: { target: { value: string } }) =>
    setValues((old) => ({ ...old, [name]: event.target.value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      onSaved(await saveEndpoint(endpoint?.id ?? null, values, isFirst), values.url);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  const checkNow = () =>
    check(
      {
        ...(endpoint && values.apiKey === "" ? { endpoint: endpoint.id } : {}),
        url: values.url.trim(),
        apiKey: values.apiKey || undefined,
        modelName: values.modelName.trim() || undefined,
        profile: values.profile || undefined,
      },
      values.url,
    );

  return (
    <Dialog
      open
      onClose={onClose}
      title={endpoint ? t("form.editTitle") : t("form.addTitle")}
      className="md:w-[600px]"
      footer={
        <>
          <Button disabled={!ready || state.phase === "running"} onClick={checkNow}>
            {state.phase === "running" ? t("form.checking") : t("form.check")}
          </Button>
          <Button variant="primary" type="submit" form="endpoint" disabled={!ready}>
            {t("form.save")}
          </Button>
        </>
      }
    >
      <form id="endpoint" onSubmit={submit} className="grid gap-3">
        <Field id="endpoint-url" label={t("form.url")} help={t("form.urlHelp")} error={urlProblem}>
          <Input
            id="endpoint-url"
            type="url"
            inputMode="url"
            data-autofocus
            required
            placeholder="http://127.0.0.1:8000/v1"
            value={values.url}
            aria-invalid={urlProblem !== null}
            aria-describedby={fieldDescription("endpoint-url", { help: true, error: urlProblem !== null })}
            onChange={set("url")}
          />
        </Field>
        <Field id="endpoint-key" label={t("form.key")} help={endpoint?.hasKey ? t("form.keyKept") : t("form.keyHelp")}>
          <Input
            id="endpoint-key"
            type="password"
            autoComplete="off"
            value={values.apiKey}
            aria-describedby={fieldDescription("endpoint-key", { help: true })}
            onChange={set("apiKey")}
          />
        </Field>
        <div className="grid gap-3 md:grid-cols-2">
          <Field id="endpoint-model" label={t("form.model")} help={t("form.modelHelp")}>
            <Input
              id="endpoint-model"
              autoComplete="off"
              spellCheck={false}
              placeholder="Fin-R1"
              value={values.modelName}
              aria-describedby={fieldDescription("endpoint-model", { help: true })}
              onChange={set("modelName")}
            />
          </Field>
          <Field id="endpoint-profile" label={t("form.profile")} help={t("form.profileHelp")}>
            <Select
              id="endpoint-profile"
              value={values.profile}
              aria-describedby={fieldDescription("endpoint-profile", { help: true })}
              onChange={set("profile")}
            >
              <option value="">{t("form.profileGuess")}</option>
              {profiles.map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {profile.title}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Field id="endpoint-name" label={t("form.name")} help={t("form.nameHelp")}>
          <Input
            id="endpoint-name"
            maxLength={100}
            value={values.name}
            aria-describedby={fieldDescription("endpoint-name", { help: true })}
            onChange={set("name")}
          />
        </Field>
      </form>
      {problem === null ? null : <ErrorWordsNotice error={problem} className="mt-3" />}
      {state.phase === "idle" ? null : (
        <div className="mt-5">
          <CheckReport state={state} />
        </div>
      )}
    </Dialog>
  );
}
