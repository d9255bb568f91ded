import type { ChatBody } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
};
type Constraint = { json?: Schema | string; choice?: string[] };

/**
 * The text of a request with a constraint that this version knows. Fields of another era are ignored without a word, as
 * vLLM does; `response_format` works in every version. null = no constraint.
 */
export function constrainedText(body: ChatBody, profile: WireProfile): string | null {
  const format = body.response_format as { type?: string; json_schema?: { schema?: Schema } } | undefined;
  if (format?.type === "json_schema") return JSON.stringify(instanceOf(format.json_schema?.schema ?? {}));
  if (format?.type === "json_object") return '{"answer":"42"}';
  if (profile.guidedFields) {
    const found = textOf({ json: body.guided_json as Schema, choice: body.guided_choice as string[] });
    if (found !== null) return found;
  }
  if (profile.structuredOutputs && typeof body.structured_outputs === "object" && body.structured_outputs !== null) {
    return textOf(body.structured_outputs as Constraint);
  }
  return null;
}

function textOf({ json, choice }: Constraint): string | null {
  if (Array.isArray(choice) && typeof choice[0] === "string") return choice[0];
  if (!json) return null;
  return JSON.stringify(instanceOf(typeof json === "string" ? (JSON.parse(json) as Schema) : json));
}

/** The smallest value a JSON schema allows, for the keywords a product would send. */
function instanceOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case "string":
      return "text";
    case "number":
    case "integer":
      return 0;
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return [instanceOf(schema.items ?? { type: "string" })];
    default:
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, instanceOf(one)]));
  }
}
