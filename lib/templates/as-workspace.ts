import type { TaskKind } from "../reply/types.ts";
import { BOX_ALLOWED } from "../workspaces/check-plans.ts";
import type { Contract, InputField, Words, Workspace } from "../workspaces/define-workspace.ts";
import { renderPrompt } from "./render-prompt.ts";
import type { TemplateBody, TemplateContract, TemplateVariable } from "./schema.ts";
import { TEMPLATE_PREFIX } from "./template-key.ts";

/** The icon of a person's own template. */
export const TEMPLATE_ICON = "scroll-text";

/** A person writes a template in one language; it reads the same in every other. */
const words = (text: string): Words => ({ zh: text, en: text, ja: text });

/** A template as a workspace: its form, validation, prompt, contract and card are then those of every workspace. Pure. */
export function templateAsWorkspace(id: string, version: number, body: TemplateBody): Workspace {
  return {
    id: `${TEMPLATE_PREFIX}${id}`,
    order: 0,
    icon: TEMPLATE_ICON,
    title: words(body.title),
    summary: words(body.description),
    inputs: body.variables.map(toField),
    contract: () => toContract(body.contract),
    buildPrompt: (inputs) => renderPrompt(body, inputs),
    checks: body.contract.values?.length ? [BOX_ALLOWED] : [],
    samples: [],
    promptVersion: version,
  };
}

function toField({
  name,
  type,
  label,
  help,
  required,
  options,
  min,
  max,
  unit,
  ...rest
}: TemplateVariable): InputField {
  return {
    name,
    type,
    label: words(label),
    help: help ? words(help) : undefined,
    required,
    options:
      type === "choice" ? options?.map((option) => ({ value: option.value, label: words(option.label) })) : undefined,
    default: rest.default === "" ? undefined : rest.default,
    min: type === "number" ? min : undefined,
    max: type === "number" ? max : undefined,
    unit: unit ? words(unit) : undefined,
  };
}

/** How a box of each kind is read where the template does not say. */
const TASK: Record<TemplateContract["kind"], TaskKind> = {
  verdict: "yes-no",
  grade: "yes-no",
  choice: "choice",
  number: "number",
  text: "text",
  none: "text",
};

function toContract({ kind, task, unit, values, ...flags }: TemplateContract): Contract {
  return {
    ...flags,
    kind,
    task: task ?? TASK[kind],
    unit: unit ? words(unit) : undefined,
    values: values?.length
      ? values.map((value) => ({ id: value.id, tone: value.tone, label: words(value.label), words: value.words }))
      : undefined,
  };
}
