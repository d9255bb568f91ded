"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import type { Translate } from "#lib/i18n/translate.ts";
import { checkTemplate, type TemplateProblem } from "#lib/templates/check-template.ts";
import type { Template, TemplateBody } from "#lib/templates/schema.ts";
import { ContractFields } from "./contract-fields.tsx";
import { fieldId } from "./field-id.ts";
import { PromptPreview } from "./prompt-preview.tsx";
import { fetchVersion, saveTemplate } from "./template-requests.ts";
import { TextFields } from "./text-fields.tsx";
import { useTemplateDraft } from "./use-template-draft.ts";
import { VariableList } from "./variable-list.tsx";
import { VersionList } from "./version-list.tsx";

/** A template: its words and variables at the left, what would be sent and its versions at the right. */
export function TemplateEditor({ template: given }: { template: Template }) {
  const t = useTranslations("library");
  const router = useRouter();
  const [template, setTemplate] = useState(given);
  const draft = useTemplateDraft(template);
  const { body, edit } = draft;
  const [saving, setSaving] = useState(false);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const found = useMemo(() => checkTemplate(body), [body]);
  const problems = useMemo(() => new Map(shown ? found.map((one) => [one.field, one]) : []), [found, shown]);
  const said = (field: string) => {
    const problem = problems.get(field);
    return problem ? problemWords(t, problem) : null;
  };
  const change = (part: Partial<TemplateBody>) => edit({ ...body, ...part });

  async function attempt(act: () => Promise<void>) {
    setSaving(true);
    setError(null);
    try {
      await act();
    } catch (cause) {
      setError(cause);
    } finally {
      setSaving(false);
    }
  }

  async function save(event?: FormEvent) {
    event?.preventDefault();
    setShown(true);
    const [first] = found;
    if (first) return document.getElementById(fieldId(first.field))?.focus();
    if (!draft.changed || saving) return;
    await attempt(async () => {
      const saved = await saveTemplate(template.id, draft.baseVersion, body);
      setTemplate(saved);
      draft.settle(saved);
      setShown(false);
      // The page's head and title say the new name.
      router.refresh();
    });
  }

  return (
    <form
      noValidate
      data-part="template-editor"
      className="relative flex min-h-0 flex-1 max-lg:block max-lg:overflow-y-auto"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="relative min-h-0 flex-1 px-6 pt-4 pb-8 lg:overflow-y-auto max-md:px-4">
          <div className="mx-auto grid max-w-186 grid-cols-[minmax(0,1fr)] gap-4">
            {error ? <ErrorWordsNotice error={error} /> : null}
            <TextFields body={body} said={said} onChange={change} />
            <VariableList body={body} said={said} onChange={(variables) => change({ variables })} />
            <ContractFields contract={body.contract} said={said} onChange={(contract) => change({ contract })} />
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-2 border-t bg-surface px-6 py-3 max-lg:sticky max-lg:bottom-0 max-lg:z-1 max-md:px-4">
          <p role="status" className="min-w-0 flex-1 text-ink-2">
            {shown && found.length > 0
              ? t("edit.problems", { count: found.length })
              : draft.changed
                ? t("edit.unsaved")
                : t("edit.saved", { version: template.newestVersion })}
          </p>
          {draft.changed ? (
            <Button
              disabled={saving}
              onClick={() =>
                void attempt(async () => {
                  const newest = await fetchNewest(template);
                  setTemplate(newest);
                  draft.settle(newest);
                })
              }
            >
              {t("edit.discard")}
            </Button>
          ) : (
            <Link href={`/library/${template.id}/run`} className={buttonClass()}>
              {t("run")}
            </Link>
          )}
          <Button variant="primary" type="submit" data-part="save-template" disabled={saving || !draft.changed}>
            {t("edit.save")}
          </Button>
        </div>
      </div>
      <aside className="w-98 shrink-0 border-l bg-sunken px-5 py-4 lg:overflow-y-auto max-lg:w-auto max-lg:border-t max-lg:border-l-0 max-md:px-4">
        <PromptPreview body={body} />
        <VersionList
          template={template}
          onShow={(version) =>
            void attempt(async () => {
              const old = await fetchVersion(template.id, version);
              edit(old.body);
            })
          }
        />
      </aside>
    </form>
  );
}

/** The newest stored version; what the page was given may be older. */
const fetchNewest = async (template: Template): Promise<Template> => {
  const known = await fetchVersion(template.id, template.newestVersion);
  return known.newestVersion === known.version ? known : fetchVersion(template.id, known.newestVersion);
};

function problemWords(t: Translate<"library">, { code, name }: TemplateProblem): string {
  return t(`problem.${code}`, { name, place: `{{${name}}}` });
}
