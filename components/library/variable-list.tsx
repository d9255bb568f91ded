import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { findVariables } from "#lib/templates/find-variables.ts";
import type { TemplateBody, TemplateVariable } from "#lib/templates/schema.ts";
import type { Said } from "./field-id.ts";
import { VariableFields } from "./variable-fields.tsx";

const MOST = 40;

type Props = { body: TemplateBody; said: Said; onChange: (variables: TemplateVariable[]) => void };

/** The variables of a template in the order of its form. */
export function VariableList({ body, said, onChange }: Props) {
  const t = useTranslations("library");
  const { variables } = body;
  const swap = (i: number, j: number) => {
    const next = [...variables];
    const [one, other] = [next[i], next[j]];
    if (!one || !other) return;
    next[i] = other;
    next[j] = one;
    onChange(next);
  };
  return (
    <section aria-label={t("variables.title")}>
      <SectionHeading
        note={t("variables.note")}
        aside={
          <Button
            size="sm"
            data-part="add-variable"
            disabled={variables.length >= MOST}
            onClick={() => onChange([...variables, { name: freeName(body), type: "text", label: t("variables.new") }])}
          >
            <Plus size={14} aria-hidden />
            {t("variables.add")}
          </Button>
        }
      >
        {t("variables.title")}
      </SectionHeading>
      {variables.length === 0 ? <p className="mt-1 text-ink-2">{t("variables.none")}</p> : null}
      <ol className="mt-1">
        {variables.map((variable, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed; the place does not
          <li key={i} className="border-t py-3" data-part="variable">
            <div className="mb-2 flex items-center gap-1">
              <code className="min-w-0 flex-1 truncate text-code text-ink-2">{`{{${variable.name}}}`}</code>
              <IconButton
                size="sm"
                label={t("variables.up", { name: variable.name })}
                disabled={i === 0}
                onClick={() => swap(i, i - 1)}
              >
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={t("variables.down", { name: variable.name })}
                disabled={i === variables.length - 1}
                onClick={() => swap(i, i + 1)}
              >
                <ArrowDown size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={t("variables.remove", { name: variable.name })}
                onClick={() => onChange(variables.filter((other) => other !== variable))}
              >
                <Trash2 size={14} aria-hidden />
              </IconButton>
            </div>
            <VariableFields
              variable={variable}
              at={`variables.${i}`}
              said={said}
              onChange={(next) => onChange(variables.map((other, at) => (at === i ? next : other)))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A name of the prompt that has no variable yet, else one that nobody has. */
function freeName({ prompt, variables }: TemplateBody): string {
  const taken = new Set(variables.map((variable) => variable.name));
  const wanted = findVariables(prompt).find((place) => !taken.has(place.name));
  if (wanted) return wanted.name;
  let n = 1;
  while (taken.has(`value_${n}`)) n++;
  return `value_${n}`;
}
