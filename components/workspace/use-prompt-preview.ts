import { useCallback, useEffect, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";
import type { Language } from "#lib/runs/schema.ts";
import type { ContractView, InputView } from "#lib/workspaces/describe-workspace.ts";
import { previewPath } from "./desk-subject.ts";
import { type FormValues, toInputs } from "./form-values.ts";

export type Preview = {
  prompt: string | null;
  promptVersion: number;
  contract: ContractView | null;
  problems: { field: string; code: string; message: string }[];
};

const ASK_AFTER_MS = 400;

/** What would be sent for the form as it stands, from the server that sends it; null until it has answered. */
export function usePromptPreview(workspaceId: string, fields: InputView[], values: FormValues, language: Language) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const ask = useCallback(
    (signal?: AbortSignal) =>
      callApi<Preview>(previewPath(workspaceId), {
        method: "POST",
        body: { inputs: toInputs(fields, values), language },
        signal,
      }),
    [workspaceId, fields, values, language],
  );
  useEffect(() => {
    const leave = new AbortController();
    const timer = setTimeout(() => {
      ask(leave.signal).then(setPreview, (cause) => {
        // Only the budget line waits for it; running says what is wrong.
        if (!leave.signal.aborted) console.warn("the prompt could not be previewed", cause);
      });
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [ask]);
  return { preview, ask };
}
