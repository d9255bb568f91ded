import { AppError } from "../errors.ts";
import { buildTask, findWorkspace, type InputValues, validateInputs, type Workspace } from "../workspaces/index.ts";
import { guessLanguage } from "./guess-language.ts";
import type { Language, StartRunRequest } from "./schema.ts";
import type { ReplyTask } from "./to-run.ts";

/** What is asked, in the words that are sent. */
export type Ask = {
  prompt: string;
  workspace: string | null;
  template: { id: string; version: number } | null;
  /** Of the workspace's prompt. */
  promptVersion: number | null;
  inputs: InputValues | null;
  language: Language;
  task: ReplyTask;
  /** What a new conversation is named after. */
  question: string;
};

/** The prompt of a request: its own words, or its workspace's around its inputs. Throws `not_found`, or `bad_request` naming the field. */
export function readAsk(request: Pick<StartRunRequest, "prompt" | "workspace" | "inputs" | "language">): Ask {
  if (request.workspace === undefined) {
    const prompt = storable(request.prompt ?? "");
    if (prompt.trim() === "") throw badField("prompt", "prompt: there is no question in it");
    const language = request.language ?? guessLanguage(prompt);
    return { ...FREE, prompt, language, question: prompt };
  }
  const workspace = findWorkspace(request.workspace);
  if (!workspace) {
    throw new AppError(
      "not_found",
      `There is no workspace ${request.workspace}.`,
      "GET /api/workspaces lists those that exist.",
    );
  }
  const { values, language } = readInputs(workspace, request);
  const { prompt, promptVersion, task, verdicts, question } = buildTask(workspace, values, language);
  return {
    prompt,
    workspace: workspace.id,
    template: null,
    promptVersion,
    inputs: values,
    language,
    task: { task, verdicts },
    question: question || workspace.title[language],
  };
}

const FREE = { workspace: null, template: null, promptVersion: null, inputs: null, task: {} };

/** The inputs of a form, checked; the language is guessed from them where none was asked for. Throws `bad_request` naming the field. */
export function readInputs(
  workspace: Workspace,
  request: Pick<StartRunRequest, "inputs" | "language">,
  standard?: Language,
): { values: InputValues; language: Language } {
  // In the values, not in their JSON: there a written-out \u0000 would be taken for one.
  const given = JSON.parse(JSON.stringify(request.inputs ?? {}), (_, value) =>
    typeof value === "string" ? storable(value) : value,
  );
  const language = request.language ?? standard ?? guessLanguage(longestText(given));
  const checked = validateInputs(workspace, given, language);
  if (!checked.ok) {
    const [problem] = checked.problems;
    throw badField(`inputs.${problem?.field}`, `inputs.${problem?.field}: ${problem?.message}`);
  }
  return { values: checked.values, language };
}

/** PostgreSQL stores every character but NUL; half a surrogate pair is no character, and no page can carry it. */
const storable = (text: string) => text.replaceAll("\0", "\uFFFD").toWellFormed();

function badField(field: string, message: string): AppError {
  return new AppError("bad_request", message, `Correct ${field} and send it again.`, { field });
}

function longestText(inputs: Record<string, unknown>): string {
  const texts = Object.values(inputs).filter((value) => typeof value === "string");
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
