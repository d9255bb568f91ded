import { z } from "zod";
import {
  conversation,
  conversationPage,
  conversationSummary,
  updateConversationRequest,
} from "../conversations/schema.ts";
import { documentList, documentSummary, storedDocument } from "../documents/schema.ts";
import { continueRunRequest, run, startRunRequest, startTwinRequest } from "../runs/schema.ts";
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
import { MODEL_OPERATIONS } from "./model-operations.ts";
import type { Operation } from "./operation.ts";
import { previewTemplateRequest } from "./templates.ts";
import { previewRequest, previewResponse, workspacesResponse } from "./workspaces.ts";

const runResponse = z.object({ run });

/** The promise: one line per call. The same schemas validate what comes in and what goes out. */
export const OPERATIONS: Operation[] = [
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
  ...MODEL_OPERATIONS,
  ...LOCAL_OPERATIONS,
  { method: "get", path: "/api/health", summary: "200 while pages and data work", response: health },
];
