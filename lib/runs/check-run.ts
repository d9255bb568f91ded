import type { CheckContext } from "../checks/check-reply.ts";
import { findMessage, loadBranch } from "../conversations/load-branch.ts";
import type { Executor } from "../db/database.ts";
import type { RunRow } from "../db/schema.ts";
import type { Reply } from "../reply/types.ts";
import type { InputValues, WorkspaceLanguage } from "../workspaces/define-workspace.ts";
import { findWorkspace } from "../workspaces/find-workspace.ts";
import type { CheckedReply } from "./logged-event.ts";
import type { ReplyChecker } from "./reply-checker.ts";

/** Runs the checks on the replies of a run; null for an empty one, and when the process ends meanwhile. */
export async function checkRun(
  executor: Executor,
  checker: ReplyChecker,
  row: RunRow,
  replies: Reply[],
): Promise<(CheckedReply | null)[]> {
  if (replies.every((reply) => reply.raw === "")) return replies.map(() => null);
  const context = await contextOf(executor, row);
  const checked: (CheckedReply | null)[] = [];
  // One after the other: the patience for a check counts from when it begins, not from when sixteen were handed over.
  for (const reply of replies) checked.push(reply.raw === "" ? null : await checker.check(reply, context));
  return checked;
}

/** What a run's reply is checked against: everything the person wrote on the way to it, and its workspace's contract. */
async function contextOf(executor: Executor, row: RunRow): Promise<CheckContext> {
  const message = await findMessage(executor, row.conversation_id, row.message_id);
  const asked = message?.parent_id ? await findMessage(executor, row.conversation_id, message.parent_id) : null;
  const { turns } = await loadBranch(executor, row.conversation_id, asked?.id ?? null);
  const questions = turns.filter((turn) => turn.role === "user").map((turn) => turn.content);
  const inputs: InputValues = asked?.inputs_json ? JSON.parse(asked.inputs_json) : {};
  return {
    question: questions.join("\n\n") || row.user_prompt,
    ...workspaceContext(row.workspace_id, inputs),
    language: (row.language as WorkspaceLanguage | null) ?? "en",
  };
}

/** The part of a context that a workspace and its form's values decide. */
export function workspaceContext(workspaceId: string | null | undefined, inputs: InputValues): CheckContext {
  const workspace = workspaceId ? findWorkspace(workspaceId) : null;
  if (!workspace) return { inputs };
  const contract = workspace.contract(inputs);
  return { inputs, workspace: workspace.id, contract, task: contract.task, plans: workspace.checks };
}
