import { useTranslations } from "use-intl";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { TemplateVariable } from "#lib/templates/schema.ts";
import { DraftText } from "./draft-text.tsx";
import { fieldId, type Said } from "./field-id.ts";

const TYPES = ["text", "longtext", "number", "choice", "table"] as const;

type Props = {
  variable: TemplateVariable;
  /** Its path in the body: `variables.2`. */
  at: string;
  said: Said;
  onChange: (variable: TemplateVariable) => void;
};

/** One variable: how the form asks for it and what it may hold. */
export function VariableFields({ variable, at, said, onChange }: Props) {
  const t = useTranslations("library");
  const change = (part: Partial<TemplateVariable>) => onChange(withoutEmpty({ ...variable, ...part }));
  const line = (field: "name" | "label" | "help" | "unit", label: string, className?: string) => {
    const id = fieldId(`${at}.${field}`);
    const error = said(`${at}.${field}`);
    return (
      <Field id={id} label={label} error={error} className={className}>
        <Input
          id={id}
          value={variable[field] ?? ""}
          maxLength={{ name: 40, label: 100, help: 500, unit: 40 }[field]}
          aria-invalid={error ? true : undefined}
          aria-describedby={fieldDescription(id, { error: error !== null })}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      </Field>
    );
  };
  const typeId = fieldId(`${at}.type`);
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2.5 max-md:grid-cols-1">
      {line("label", t("variable.label"))}
      {line("name", t("variable.name"))}
      <Field id={typeId} label={t("variable.type")}>
        <Select
          id={typeId}
          value={variable.type}
          onChange={(event) => {
            const type = TYPES.find((one) => one === event.target.value) ?? "text";
            change({ type, default: undefined, options: type === "choice" ? (variable.options ?? []) : undefined });
          }}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`type.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Default variable={variable} at={at} said={said} onChange={(value) => change({ default: value })} />
      {variable.type === "choice" ? (
        <Options {...{ variable, at, said }} onChange={(options) => change({ options })} />
      ) : null}
      {variable.type === "number" ? (
        <>
          <Bound field="min" label={t("variable.min")} {...{ variable, at, said, change }} />
          <Bound field="max" label={t("variable.max")} {...{ variable, at, said, change }} />
          {line("unit", t("variable.unit"))}
        </>
      ) : null}
      {line("help", t("variable.help"), "col-span-full")}
      <label className="press col-span-full flex items-center gap-2">
        <input
          type="checkbox"
          className="accent-ink"
          checked={variable.required ?? false}
          onChange={(event) => change({ required: event.target.checked || undefined })}
        />
        {t("variable.required")}
      </label>
    </div>
  );
}

type PartProps = Pick<Props, "variable" | "at" | "said">;

function Default({ variable, at, said, onChange }: PartProps & { onChange: (value: string | undefined) => void }) {
  const t = useTranslations("library");
  const id = fieldId(`${at}.default`);
  const value = String(variable.default ?? "");
  const common = { id, value, "aria-invalid": said(`${at}.default`) ? true : undefined };
  return (
    <Field id={id} label={t("variable.default")} error={said(`${at}.default`)}>
      {variable.type === "choice" ? (
        <Select {...common} onChange={(event) => onChange(event.target.value || undefined)}>
          <option value="">{t("variable.noDefault")}</option>
          {variable.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : variable.type === "longtext" || variable.type === "table" ? (
        <Textarea
          {...common}
          rows={1}
          maxLength={20_000}
          onChange={(event) => onChange(event.target.value || undefined)}
          className="field-sizing-content max-h-40 min-h-[34px]"
        />
      ) : (
        <Input {...common} maxLength={2000} onChange={(event) => onChange(event.target.value || undefined)} />
      )}
    </Field>
  );
}

/** A line each. What stands for an option in stored runs stays when only its words are changed. */
function Options({
  variable,
  at,
  said,
  onChange,
}: PartProps & { onChange: (options: TemplateVariable["options"]) => void }) {
  const t = useTranslations("library");
  const id = fieldId(`${at}.options`);
  const before = variable.options ?? [];
  return (
    <Field
      id={id}
      label={t("variable.options")}
      help={t("variable.optionsHelp")}
      error={said(`${at}.options`)}
      className="col-span-full"
    >
      <DraftText
        id={id}
        rows={4}
        value={before.map((option) => option.label).join("\n")}
        invalid={said(`${at}.options`) !== null}
        onText={(text) => onChange(readOptions(text, before))}
      />
    </Field>
  );
}

export function readOptions(
  text: string,
  before: NonNullable<TemplateVariable["options"]>,
): NonNullable<TemplateVariable["options"]> {
  const labels = [...new Set(text.split("\n").map((label) => label.trim()))].filter(Boolean).slice(0, 100);
  return labels.map((label) => {
    const value = before.find((option) => option.label === label)?.value ?? label.slice(0, 100);
    return { value, label: label.slice(0, 200) };
  });
}

function Bound({
  field,
  label,
  variable,
  at,
  said,
  change,
}: PartProps & { field: "min" | "max"; label: string; change: (part: Partial<TemplateVariable>) => void }) {
  const id = fieldId(`${at}.${field}`);
  return (
    <Field id={id} label={label} error={said(`${at}.${field}`)}>
      <DraftText
        id={id}
        value={variable[field] === undefined ? "" : String(variable[field])}
        invalid={said(`${at}.${field}`) !== null}
        onText={(text) => {
          const number = Number(text);
          change({ [field]: text.trim() === "" || !Number.isFinite(number) ? undefined : number });
        }}
      />
    </Field>
  );
}

/** An empty text of a field that need not be there is no text. */
function withoutEmpty(variable: TemplateVariable): TemplateVariable {
  const kept = Object.entries(variable).filter(
    ([key, value]) => value !== undefined && (value !== "" || key === "name" || key === "label"),
  );
  return Object.fromEntries(kept) as TemplateVariable;
}
