"use client";

import type { FormEvent, KeyboardEvent } from "react";
import { DocumentBudgetProvider } from "#components/documents/document-budget.ts";
import type { WorkspaceView } from "#lib/workspaces/describe-workspace.ts";
import { FoldedForm } from "./folded-form.tsx";
import { RunFoot } from "./run-foot.tsx";
import type { Desk } from "./use-desk.ts";
import { WorkspaceFields } from "./workspace-form.tsx";

type Props = { workspace: WorkspaceView; desk: Desk; onShowPrompt: () => void };

/** The left side: the fields, and pinned below them what the prompt costs and the one button. */
export function DeskForm({ workspace, desk, onShowPrompt }: Props) {
  const { form, view, budget } = desk;
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    void desk.run();
  };
  return (
    <form
      data-part="workspace-form"
      noValidate
      className="flex w-98 shrink-0 flex-col border-r max-lg:contents lg:max-xl:w-87"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.nativeEvent.isComposing) submit(event);
      }}
    >
      <FoldedForm fold={view !== null} values={form.values} fields={workspace.inputs}>
        <DocumentBudgetProvider value={{ limit: budget.limit, used: budget.promptTokens ?? 0 }}>
          <WorkspaceFields
            workspace={workspace}
            values={form.values}
            problems={form.problems}
            language={form.language}
            preset={form.preset}
            sampleId={form.sampleId}
            advanced={form.advanced}
            onValue={form.setValue}
            onLanguage={form.setLanguage}
            onPreset={form.setPreset}
            onSample={desk.fillSample}
          />
        </DocumentBudgetProvider>
      </FoldedForm>
      <div className="border-t bg-surface px-5 pt-3 pb-3.5 max-lg:sticky max-lg:bottom-0 max-lg:z-1 max-lg:order-3 max-md:px-4">
        <RunFoot
          {...budget}
          missing={desk.missing.map((field) => field.label)}
          noModel={desk.noModel}
          starting={desk.starting}
          hasResult={view !== null}
          live={view?.live ? { onStop: desk.stop, stopping: desk.desk.stopping } : null}
          onShowPrompt={onShowPrompt}
        />
      </div>
    </form>
  );
}
