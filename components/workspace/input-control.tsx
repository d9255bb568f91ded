import { useTranslations } from "use-intl";
import { DocumentField } from "#components/documents/document-field.tsx";
import { cx } from "#components/ui/class-names.ts";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { controlClass, Input, Textarea } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { InputView } from "#lib/workspaces/describe-workspace.ts";
import { controlId } from "./control-id.ts";
import type { FormValue } from "./form-values.ts";

type Props = {
  field: InputView;
  value: FormValue;
  error: string | null;
  onChange: (value: FormValue) => void;
};

/** One field of the form with its label, help and what is wrong with it. */
export function InputControl({ field, value, error, onChange }: Props) {
  const t = useTranslations("workspace");
  const id = controlId(field.name);
  if (field.type === "boolean") return <Tick {...{ field, value, error, onChange }} />;
  const text = typeof value === "string" ? value : "";
  const size = field.type === "longtext" || field.type === "list" || field.type === "table";
  const hint =
    size && text.trim() !== ""
      ? t("form.size", { lines: text.trimEnd().split("\n").length, characters: text.length })
      : field.required
        ? t("form.required")
        : (field.unit ?? undefined);
  return (
    <Field
      id={id}
      label={field.label}
      hint={hint}
      help={field.help}
      error={error}
      className={field.half ? "" : "col-span-2"}
    >
      {field.type === "multi-choice" ? (
        <Ticks {...{ field, value, onChange }} />
      ) : field.type === "longtext" || field.type === "table" ? (
        <DocumentField
          label={field.label}
          as={field.type === "table" ? "rows" : "text"}
          value={text}
          most={field.maxLength}
          onChange={onChange}
        >
          <Control {...{ field, text, error, onChange }} />
        </DocumentField>
      ) : (
        <Control {...{ field, text, error, onChange }} />
      )}
    </Field>
  );
}

function Control({ field, text, error, onChange }: Omit<Props, "value"> & { text: string }) {
  const t = useTranslations("workspace");
  const id = controlId(field.name);
  const common = {
    id,
    name: field.name,
    value: text,
    placeholder: field.placeholder ?? (field.type === "table" ? t("form.pasteTable") : undefined),
    "aria-required": field.required || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": fieldDescription(id, { help: Boolean(field.help), error: Boolean(error) }),
  };
  switch (field.type) {
    case "longtext":
    case "list":
    case "table":
      return (
        <Textarea
          {...common}
          rows={field.type === "longtext" ? 5 : 4}
          wrap={field.type === "table" ? "off" : undefined}
          onChange={(event) => onChange(event.target.value)}
          className={cx(
            "field-sizing-content max-h-80 min-h-26",
            field.type === "table" && "font-mono text-code tabular-nums [tab-size:14]",
          )}
        />
      );
    case "choice":
      return (
        <Select {...common} onChange={(event) => onChange(event.target.value)}>
          {field.default === undefined ? <option value="">{t("form.choose")}</option> : null}
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    default:
      return (
        <Input
          {...common}
          type={field.type === "date" ? "date" : "text"}
          inputMode={field.type === "number" ? "decimal" : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function Ticks({ field, value, onChange }: Omit<Props, "error">) {
  const picked = Array.isArray(value) ? value : [];
  return (
    <fieldset id={controlId(field.name)} tabIndex={-1} className={cx(controlClass, "max-h-44 overflow-y-auto py-1.5")}>
      <legend className="sr-only">{field.label}</legend>
      {field.options?.map((option) => (
        <label key={option.value} className="press flex items-center gap-2 py-0.5">
          <input
            type="checkbox"
            className="accent-ink"
            checked={picked.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...picked, option.value] : picked.filter((item) => item !== option.value),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function Tick({ field, value, error, onChange }: Props) {
  const id = controlId(field.name);
  return (
    <div className="col-span-2">
      <label className="press flex items-center gap-2" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className="accent-ink"
          checked={value === true}
          aria-describedby={fieldDescription(id, { help: Boolean(field.help), error: Boolean(error) })}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className="font-label">{field.label}</span>
      </label>
      {field.help ? (
        <p id={`${id}-help`} className="text-meta text-ink-3">
          {field.help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-meta text-fail">
          {error}
        </p>
      ) : null}
    </div>
  );
}
