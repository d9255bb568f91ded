import type { ParseOptions } from "../reply/types.ts";
import type { InputValues } from "./define-workspace.ts";
import { findWorkspace } from "./find-workspace.ts";

/** How a workspace's contract wants a reply read; nothing special without a workspace or for one that no longer exists. */
export function workspaceParseOptions(
  workspaceId: string | null | undefined,
  inputs: InputValues | null | undefined,
): Pick<ParseOptions, "task" | "verdicts"> {
  const workspace = workspaceId ? findWorkspace(workspaceId) : undefined;
  if (!workspace) return {};
  const contract = workspace.contract(inputs ?? {});
  return { task: contract.task, verdicts: contract.values?.map(({ id, words }) => ({ id, words })) };
}
