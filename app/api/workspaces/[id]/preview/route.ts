import { AppError } from "#lib/errors.ts";
import { handle, json, readJson } from "#lib/http/respond.ts";
import { previewRequest, previewResponse } from "#lib/http/workspaces.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { buildTask, describeContract, findWorkspace, validateInputs } from "#lib/workspaces/index.ts";

/** The prompt that a run with these inputs would send, or every problem that keeps it from being sent. */
export const POST = handle<{ id: string }>(async (request, { id }) => {
  const workspace = findWorkspace(id);
  if (!workspace) throw new AppError("not_found", `There is no workspace ${id}.`, "GET /api/workspaces lists them.");
  const { inputs, language } = await readJson(request, previewRequest);
  const locale = await getLocale();
  const checked = validateInputs(workspace, inputs, locale);
  const { promptVersion } = workspace;
  if (!checked.ok)
    return json(previewResponse, { prompt: null, promptVersion, contract: null, problems: checked.problems });
  const { prompt } = buildTask(workspace, checked.values, language ?? locale);
  const contract = describeContract(workspace, locale, checked.values);
  return json(previewResponse, { prompt, promptVersion, contract, problems: [] });
});
