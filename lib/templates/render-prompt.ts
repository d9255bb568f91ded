import { type InputValue, type InputValues, tableOf } from "../workspaces/define-workspace.ts";
import { disarmControlTokens, quoteData, tableAsMarkdown } from "../workspaces/quote-data.ts";
import { findVariables, unescapeBraces } from "./find-variables.ts";
import type { TemplateBody, TemplateVariable } from "./schema.ts";

/**
 * The user message of a template with its values: exactly what is sent. Documents and tables stand between marked lines
 * as data; a line whose variables are all empty is left out. A value is never read for variables of its own. `values`
 * come from `validateInputs`; a name that is no variable throws a RangeError.
 */
export function renderPrompt(body: Pick<TemplateBody, "prompt" | "variables">, values: InputValues): string {
  const variables = new Map(body.variables.map((variable) => [variable.name, variable]));
  const lines: string[] = [];
  let leftOut = false;
  for (const line of body.prompt.split("\n")) {
    const places = findVariables(line);
    const texts = places.map(({ name }) => {
      const variable = variables.get(name);
      if (!variable) throw new RangeError(`{{${name}}} is no variable of this template`);
      return { text: valueText(variable, values), block: isBlock(variable) };
    });
    const empty = places.length > 0 && texts.every(({ text }) => text === "");
    // The blank line on either side of one left out is one blank line.
    const doubled = leftOut && line.trim() === "" && (lines.at(-1) ?? "").trim() === "";
    if (empty) leftOut = true;
    if (empty || doubled) continue;
    leftOut = false;
    lines.push(fillLine(line, places, texts));
  }
  return lines.join("\n");
}

const isBlock = ({ type }: TemplateVariable) => type === "longtext" || type === "table";

function fillLine(
  line: string,
  places: ReturnType<typeof findVariables>,
  texts: { text: string; block: boolean }[],
): string {
  let filled = "";
  let at = 0;
  for (const [i, place] of places.entries()) {
    const { text, block } = texts[i] ?? { text: "", block: false };
    filled += unescapeBraces(line.slice(at, place.start));
    // A fence is one only at the beginning of a line.
    const opens = block && text !== "" && filled !== "" && !filled.endsWith("\n");
    filled += opens ? `\n${text}` : text;
    at = place.end;
    if (block && text !== "" && line.slice(at).trim() !== "") filled += "\n";
  }
  return filled + unescapeBraces(line.slice(at));
}

/** A value as the prompt tells it; "" for an empty one. */
function valueText(variable: TemplateVariable, values: InputValues): string {
  const value: InputValue | undefined = values[variable.name];
  if (value === undefined || value === "") return "";
  if (variable.type === "longtext") return quoteData(oneLine(variable.label), String(value));
  if (variable.type === "table") {
    const table = tableAsMarkdown(tableOf(values, variable.name));
    return table === "" ? "" : quoteData(oneLine(variable.label), table);
  }
  if (variable.type === "choice")
    return variable.options?.find((option) => option.value === value)?.label ?? String(value);
  return disarmControlTokens(oneLine(String(value)));
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();
