import { TEMPLATE_PREFIX } from "#lib/templates/template-key.ts";

/** What a desk asks with: a workspace, or a template of the prompt library that is shown as one. */
export type DeskSubject = { workspace: string } | { template: string };

export function deskSubject(workspaceId: string): DeskSubject {
  return workspaceId.startsWith(TEMPLATE_PREFIX)
    ? { template: workspaceId.slice(TEMPLATE_PREFIX.length) }
    : { workspace: workspaceId };
}

export function previewPath(workspaceId: string): string {
  const subject = deskSubject(workspaceId);
  return "template" in subject
    ? `/api/templates/${encodeURIComponent(subject.template)}/preview`
    : `/api/workspaces/${encodeURIComponent(subject.workspace)}/preview`;
}

/** A template is written in one language: there is none to choose. */
export const hasOwnLanguage = (workspaceId: string): boolean => "template" in deskSubject(workspaceId);
