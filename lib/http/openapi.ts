import { z } from "zod";
import {
  conversation,
  conversationPage,
  conversationSummary,
  updateConversationRequest,
} from "../conversations/schema.ts";
import { documentList, documentSummary, storedDocument } from "../documents/schema.ts";
import {
  checkEndpointRequest,
  checkEndpointResponse,
  modelsResponse,
  savedEndpoint,
  saveEndpointRequest,
  updateEndpointRequest,
} from "../model/schema.ts";
import { continueRunRequest, errorBody, run, startRunRequest, startTwinRequest } from "../runs/schema.ts";
import {
  createTemplateRequest,
  importTemplatesRequest,
  importTemplatesResponse,
  saveTemplateRequest,
  templateFile,
  templateResponse,
  templatesResponse,
} from "../templates/schema.ts";
import { checkTextRequest, checkTextResponse } from "./check-text.ts";
import { health } from "./health.ts";
import { LOCAL_OPERATIONS } from "./local-operations.ts";
import { previewTemplateRequest } from "./templates.ts";
import { VERSION } from "./version.ts";
import { previewRequest, previewResponse, workspacesResponse } from "./workspaces.ts";

export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: string[];
  request?: z.ZodType;
  /** The field of a multipart form that carries a file, in place of a JSON request. */
  upload?: string;
  /** Absent: no body. A string is a media type that is not JSON. */
  response?: z.ZodType | string;
  status?: number;
};

const runResponse = z.object({ run });

/** The promise: one line per call. The same schemas validate what comes in and what goes out. */
const OPERATIONS: Operation[] = [
  {
    method: "post",
    path: "/api/runs",
    summary: "Start a run",
    request: startRunRequest,
    response: runResponse,
    status: 201,
  },
  { method: "get", path: "/api/runs/{id}", summary: "A run with its replies", response: runResponse },
  {
    method: "get",
    path: "/api/runs/{id}/events",
    summary: "Replay a run's events after a sequence number, then follow it",
    query: ["after", "view"],
    response: "text/event-stream",
  },
  {
    method: "post",
    path: "/api/runs/{id}/stop",
    summary: "Stop a run, at the model server too",
    response: runResponse,
  },
  {
    method: "post",
    path: "/api/runs/{id}/continue",
    summary: "Go on from the text already there",
    request: continueRunRequest,
    response: runResponse,
    status: 201,
  },
  {
    method: "post",
    path: "/api/runs/{id}/twin",
    summary: "Ask a workspace's task once more in the other language",
    request: startTwinRequest,
    response: runResponse,
    status: 201,
  },
  {
    method: "get",
    path: "/api/conversations",
    summary: "List and search conversations",
    query: ["query", "cursor", "workspace", "limit"],
    response: conversationPage,
  },
  {
    method: "get",
    path: "/api/conversations/{id}",
    summary: "A conversation with its whole tree",
    response: conversation,
  },
  {
    method: "patch",
    path: "/api/conversations/{id}",
    summary: "Rename it or show another branch",
    request: updateConversationRequest,
    response: conversationSummary,
  },
  { method: "delete", path: "/api/conversations/{id}", summary: "Delete it with its runs", status: 204 },
  {
    method: "get",
    path: "/api/conversations/{id}/export",
    summary: "What a person keeps",
    query: ["format"],
    response: "application/octet-stream",
  },
  {
    method: "get",
    path: "/api/workspaces",
    summary: "Workspaces with their inputs, contracts and samples",
    query: ["language"],
    response: workspacesResponse,
  },
  {
    method: "post",
    path: "/api/workspaces/{id}/preview",
    summary: "The exact prompt for these inputs, and what is wrong with them",
    request: previewRequest,
    response: previewResponse,
  },
  {
    method: "get",
    path: "/api/templates",
    summary: "The prompt library, last changed first",
    query: ["query"],
    response: templatesResponse,
  },
  {
    method: "post",
    path: "/api/templates",
    summary: "A new template: written out, or made from a workspace or another template",
    request: createTemplateRequest,
    response: templateResponse,
    status: 201,
  },
  {
    method: "get",
    path: "/api/templates/{id}",
    summary: "A template in its newest or another version",
    query: ["version"],
    response: templateResponse,
  },
  {
    method: "patch",
    path: "/api/templates/{id}",
    summary: "Save as a new version; 409 when another save was first",
    request: saveTemplateRequest,
    response: templateResponse,
  },
  {
    method: "delete",
    path: "/api/templates/{id}",
    summary: "Delete it with its versions; its runs keep their prompts",
    status: 204,
  },
  {
    method: "post",
    path: "/api/templates/{id}/preview",
    summary: "The exact prompt for these inputs, and what is wrong with them",
    request: previewTemplateRequest,
    response: previewResponse,
  },
  { method: "get", path: "/api/templates/{id}/export", summary: "One template as a file", response: templateFile },
  { method: "get", path: "/api/templates/export", summary: "The whole library as a file", response: templateFile },
  {
    method: "post",
    path: "/api/templates/import",
    summary: "Bring in a file: as copies, or as new versions of what is here; preview stores nothing",
    request: importTemplatesRequest,
    response: importTemplatesResponse,
  },
  { method: "get", path: "/api/documents", summary: "Documents, newest first", response: documentList },
  {
    method: "post",
    path: "/api/documents",
    summary: "Read a PDF, XLSX, CSV, DOCX, TXT or MD file; a refusal says why in error.reason and error.details",
    upload: "file",
    response: documentSummary,
    status: 201,
  },
  {
    method: "get",
    path: "/api/documents/{id}",
    summary: "A document with all that was read from it",
    response: storedDocument,
  },
  { method: "delete", path: "/api/documents/{id}", summary: "Forget a document", status: 204 },
  {
    method: "post",
    path: "/api/checks",
    summary: "Parse and check any text, no model involved",
    request: checkTextRequest,
    response: checkTextResponse,
  },
  {
    method: "get",
    path: "/api/models",
    summary: "Endpoints with their models, and the profiles",
    response: modelsResponse,
  },
  {
    method: "post",
    path: "/api/models",
    summary: "Save an endpoint",
    request: saveEndpointRequest,
    response: savedEndpoint,
    status: 201,
  },
  {
    method: "patch",
    path: "/api/models/endpoints/{id}",
    summary: "Change an endpoint or make it the default",
    request: updateEndpointRequest,
    response: savedEndpoint,
  },
  { method: "delete", path: "/api/models/endpoints/{id}", summary: "Forget an endpoint", status: 204 },
  {
    method: "post",
    path: "/api/models/check",
    summary: "The endpoint check",
    request: checkEndpointRequest,
    response: checkEndpointResponse,
  },
  ...LOCAL_OPERATIONS,
  { method: "get", path: "/api/health", summary: "200 while pages and data work", response: health },
];

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
