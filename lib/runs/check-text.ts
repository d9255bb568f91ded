import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { checkTextRequest } from "../http/check-text.ts";
import { parseReply } from "../reply/parse-reply.ts";
import type { Reply } from "../reply/types.ts";
import type { InputValues } from "../workspaces/define-workspace.ts";
import { findWorkspace } from "../workspaces/find-workspace.ts";
import { workspaceParseOptions } from "../workspaces/parse-options.ts";
import { workspaceContext } from "./check-run.ts";
import { guessLanguage } from "./guess-language.ts";
import { getRuntime, type Runtime } from "./runtime.ts";

/** Parses and checks any text as a reply would be, by the workspace's contract where one is named; an explicit task wins. */
export async function checkText(request: z.infer<typeof checkTextRequest>, runtime?: Runtime): Promise<Reply> {
  if (request.workspace && !findWorkspace(request.workspace)) {
    throw new AppError(
      "not_found",
      `There is no workspace ${request.workspace}.`,
      "GET /api/workspaces lists those that exist.",
    );
  }
  const { checker } = runtime ?? (await getRuntime());
  const inputs = (request.inputs ?? {}) as InputValues;
  const fromWorkspace = workspaceParseOptions(request.workspace, inputs);
  const task = request.task?.kind ?? fromWorkspace.task;
  const reply = parseReply(request.raw, {
    ...fromWorkspace,
    task,
    finish: request.finish ?? "stop",
    prompt: request.prompt,
  });
  const checked = await checker.check(reply, {
    ...workspaceContext(request.workspace, inputs),
    task,
    question: request.prompt ?? "",
    language: request.language ?? guessLanguage(request.prompt || request.raw),
  });
  if (!checked) return reply;
  return { ...reply, findings: checked.findings, corrected: checked.corrected, checksVersion: checked.version };
}
