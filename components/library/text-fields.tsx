import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { findVariables } from "#lib/templates/find-variables.ts";
import type { TemplateBody } from "#lib/templates/schema.ts";
import { fieldId, type Said } from "./field-id.ts";

const LANGUAGES = [
  { value: "zh", label: "中文", lang: "zh-CN" },
  { value: "en", label: "EN", lang: "en" },
  { value: "ja", label: "日本語", lang: "ja" },
] as const;

/** What a template is called and what it asks. */
export function TextFields({
  body,
  said,
  onChange,
}: {
  body: TemplateBody;
  said: Said;
  onChange: (part: Partial<TemplateBody>) => void;
}) {
  const t = useTranslations("library");
  const box = useRef<HTMLTextAreaElement>(null);
  const used = new Set(findVariables(body.prompt).map((place) => place.name));
  const insert = (name: string) => {
    const at = box.current?.selectionStart ?? body.prompt.length;
    const end = box.current?.selectionEnd ?? at;
    onChange({ prompt: `${body.prompt.slice(0, at)}{{${name}}}${body.prompt.slice(end)}` });
    box.current?.focus();
  };
  return (
    <>
      <Field id={fieldId("title")} label={t("edit.title")} error={said("title")}>
        <Input
          id={fieldId("title")}
          value={body.title}
          maxLength={200}
          aria-invalid={said("title") ? true : undefined}
          aria-describedby={fieldDescription(fieldId("title"), { error: said("title") !== null })}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id={fieldId("description")} label={t("edit.description")}>
        <Input
          id={fieldId("description")}
          value={body.description}
          maxLength={2000}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <div>
        <p className="mb-1 font-label">{t("edit.language")}</p>
        <Segmented
          label={t("edit.language")}
          value={body.language}
          options={LANGUAGES}
          onChange={(language) => onChange({ language })}
          className="max-w-80"
        />
      </div>
      <Field
        id={fieldId("prompt")}
        label={t("edit.prompt")}
        help={t("edit.promptHelp", { place: "{{name}}" })}
        error={said("prompt")}
      >
        <Textarea
          ref={box}
          id={fieldId("prompt")}
          data-part="template-prompt"
          rows={10}
          lang={body.language === "zh" ? "zh-CN" : body.language}
          maxLength={100_000}
          value={body.prompt}
          aria-invalid={said("prompt") ? true : undefined}
          aria-describedby={fieldDescription(fieldId("prompt"), { help: true, error: said("prompt") !== null })}
          onChange={(event) => onChange({ prompt: event.target.value })}
          className="field-sizing-content max-h-[60vh] min-h-40"
        />
      </Field>
      {body.variables.some((variable) => !used.has(variable.name)) ? (
        <div className="-mt-2 flex flex-wrap items-center gap-1.5">
          <span className="text-meta text-ink-3">{t("edit.insert")}</span>
          {body.variables
            .filter((variable) => !used.has(variable.name))
            .map((variable) => (
              <Button key={variable.name} size="sm" onClick={() => insert(variable.name)}>
                {`{{${variable.name}}}`}
              </Button>
            ))}
        </div>
      ) : null}
    </>
  );
}
