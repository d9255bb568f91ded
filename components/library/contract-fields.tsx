import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import type { TemplateContract } from "#lib/templates/schema.ts";
import { DraftText } from "./draft-text.tsx";
import { fieldId, type Said } from "./field-id.ts";

const KINDS = ["none", "verdict", "grade", "number", "choice", "text"] as const;
const TONES = ["pass", "warn", "fail", "none"] as const;
type Value = NonNullable<TemplateContract["values"]>[number];

type Props = { contract: TemplateContract; said: Said; onChange: (contract: TemplateContract) => void };

/** What may stand in the box: how the answer is read and in which tone it is shown. */
export function ContractFields({ contract, said, onChange }: Props) {
  const t = useTranslations("library");
  const values = contract.values ?? [];
  const listed = contract.kind === "verdict" || contract.kind === "grade";
  const kindId = fieldId("contract.kind");
  const setValues = (next: Value[]) => onChange({ ...contract, values: next });
  return (
    <section aria-label={t("contract.title")}>
      <SectionHeading note={t("contract.note")}>{t("contract.title")}</SectionHeading>
      <div className="mt-2 grid grid-cols-2 gap-x-3 gap-y-2.5 max-md:grid-cols-1">
        <Field id={kindId} label={t("contract.kind")}>
          <Select
            id={kindId}
            value={contract.kind}
            onChange={(event) => onChange(ofKind(contract, KINDS.find((one) => one === event.target.value) ?? "none"))}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        {contract.kind === "number" ? (
          <Field id={fieldId("contract.unit")} label={t("contract.unit")}>
            <Input
              id={fieldId("contract.unit")}
              value={contract.unit ?? ""}
              maxLength={40}
              onChange={(event) => onChange({ ...contract, unit: event.target.value || undefined })}
            />
          </Field>
        ) : null}
      </div>
      {listed ? (
        <>
          <ol className="mt-3">
            {values.map((value, i) => (
              <ValueFields
                key={value.id}
                value={value}
                at={`contract.values.${i}`}
                said={said}
                onChange={(next) => setValues(values.map((other, j) => (j === i ? next : other)))}
                onRemove={() => setValues(values.filter((other) => other !== value))}
              />
            ))}
          </ol>
          {said("contract.values") ? (
            <p role="alert" className="mt-1 text-meta text-fail">
              {said("contract.values")}
            </p>
          ) : null}
          <Button
            id={fieldId("contract.values")}
            size="sm"
            className="mt-2"
            disabled={values.length >= 50}
            onClick={() => setValues([...values, { id: freeId(values), label: "", tone: "none", words: [] }])}
          >
            <Plus size={14} aria-hidden />
            {t("contract.add")}
          </Button>
          <p className="mt-1.5 text-meta text-ink-3">{t("contract.help")}</p>
        </>
      ) : null}
    </section>
  );
}

type ValueProps = {
  value: Value;
  at: string;
  said: Said;
  onChange: (value: Value) => void;
  onRemove: () => void;
};

function ValueFields({ value, at, said, onChange, onRemove }: ValueProps) {
  const t = useTranslations("library");
  const id = (part: string) => fieldId(part === "" ? at : `${at}.${part}`);
  const error = said(at);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_9rem_minmax(0,2fr)_auto] items-end gap-2 border-t py-2.5 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <Field id={id("")} label={t("contract.label")} error={error}>
        <Input
          id={id("")}
          value={value.label}
          maxLength={100}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const label = event.target.value;
            // The label is a word of its own until other words are given.
            const own = value.words.length === 0 || (value.words.length === 1 && value.words[0] === value.label);
            onChange({ ...value, label, words: own ? [label].filter(Boolean) : value.words });
          }}
        />
      </Field>
      <Field id={id("tone")} label={t("contract.tone")} className="max-md:col-span-2">
        <Select
          id={id("tone")}
          value={value.tone}
          onChange={(event) => onChange({ ...value, tone: TONES.find((one) => one === event.target.value) ?? "none" })}
        >
          {TONES.map((tone) => (
            <option key={tone} value={tone}>
              {t(`tone.${tone}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id={id("words")} label={t("contract.words")} className="max-md:col-span-2">
        <DraftText
          id={id("words")}
          value={value.words.join(t("contract.comma"))}
          invalid={false}
          onText={(text) => onChange({ ...value, words: readWords(text) })}
        />
      </Field>
      <IconButton
        label={t("contract.remove", { label: value.label })}
        className="max-md:col-start-2 max-md:row-start-1 max-md:self-end"
        onClick={onRemove}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

const readWords = (text: string): string[] =>
  [...new Set(text.split(/[,，、;；|]/).map((word) => word.trim().slice(0, 100)))].filter(Boolean).slice(0, 60);

function freeId(values: Value[]): string {
  const taken = new Set(values.map((value) => value.id));
  let n = values.length + 1;
  while (taken.has(`value-${n}`)) n++;
  return `value-${n}`;
}

/** How the box is read follows from the kind; what only another kind has goes. */
function ofKind(
  { task: _task, values, unit, ...rest }: TemplateContract,
  kind: TemplateContract["kind"],
): TemplateContract {
  const listed = kind === "verdict" || kind === "grade";
  return { ...rest, kind, ...(listed ? { values: values ?? [] } : {}), ...(kind === "number" && unit ? { unit } : {}) };
}
