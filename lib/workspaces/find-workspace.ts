import type { Workspace } from "./define-workspace.ts";
import { WORKSPACES } from "./registry.ts";

/** All workspaces in the order in which a person sees them. */
export function listWorkspaces(): readonly Workspace[] {
  return WORKSPACES;
}

export function findWorkspace(id: string): Workspace | null {
  return WORKSPACES.find((workspace) => workspace.id === id) ?? null;
}
