import { z } from "zod";
import { errorBody } from "../runs/schema.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { VERSION } from "./version.ts";

function toSchema(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" });
  return rest;
}

function describe(operation: Operation) {
  const parameters = [
    ...[...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    ...(operation.query ?? []).map((name) => ({ name, in: "query", required: false, schema: { type: "string" } })),
  ];
  const { response } = operation;
  const content =
    typeof response === "string"
      ? { [response]: { schema: { type: "string" } } }
      : response && { "application/json": { schema: toSchema(response, "output") } };
  return {
    summary: operation.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.upload ? { requestBody: describeUpload(operation.upload) } : {}),
    ...(operation.request
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: toSchema(operation.request, "input") } },
          },
        }
      : {}),
    responses: {
      [operation.status ?? 200]: { description: operation.summary, ...(content ? { content } : {}) },
      default: {
        description: "What went wrong and what to do",
        content: {
          "application/json": {
            schema: { type: "object", properties: { error: toSchema(errorBody, "output") }, required: ["error"] },
          },
        },
      },
    },
  };
}

function describeUpload(field: string) {
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const schema = { type: "object", properties: { [field]: file }, required: [field] };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

/** The API as an OpenAPI 3.1 document, made from the schemas that validate it. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] ??= {};
    Object.assign(paths[operation.path] as object, { [operation.method]: describe(operation) });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Fin-R1 Workbench",
      version: VERSION,
      description: "Times are integer milliseconds since 1970 UTC; ids are opaque strings.",
    },
    paths,
  };
}
