import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { checkTextRequest } from "../http/check-text.ts";
import { parseReply } from "../reply/parse-reply.ts";
import type { Reply } from "../reply/types.ts";
import type { InputValues } from "../workspaces/define-workspace.ts";
import { findWorkspace } from "../workspaces/find-workspace.ts";
import { workspaceParseOptions } from "../workspaces/parse-options.ts";

/** Parses any text as a reply would be, by the workspace's contract where one is named; an explicit task wins. */
export function checkText(request: z.infer<typeof checkTextRequest>): Reply {
  if (request.workspace && !findWorkspace(request.workspace)) {
    throw new AppError(
      "not_found",
      `There is no workspace ${request.workspace}.`,
      "GET /api/workspaces lists those that exist.",
    );
  }
  const fromWorkspace = workspaceParseOptions(request.workspace, request.inputs as InputValues | undefined);
  return parseReply(request.raw, {
    ...fromWorkspace,
    ...(request.task ? { task: request.task.kind } : {}),
    finish: request.finish ?? "stop",
    prompt: request.prompt,
  });
}
