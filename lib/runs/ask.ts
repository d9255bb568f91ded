import { AppError } from "../errors.ts";
import { buildTask, findWorkspace, type InputValues, validateInputs } from "../workspaces/index.ts";
import { guessLanguage } from "./guess-language.ts";
import type { Language, StartRunRequest } from "./schema.ts";
import type { ReplyTask } from "./to-run.ts";

/** What is asked, in the words that are sent. */
export type Ask = {
  prompt: string;
  workspace: string | null;
  inputs: InputValues | null;
  language: Language;
  task: ReplyTask;
  /** What a new conversation is named after. */
  question: string;
};

/** The prompt of a request: its own words, or its workspace's around its inputs. Throws `not_found`, or `bad_request` naming the field. */
export function readAsk(request: Pick<StartRunRequest, "prompt" | "workspace" | "inputs" | "language">): Ask {
  // PostgreSQL stores every character but NUL.
  const clean = (text: string) => text.replaceAll("\0", "\uFFFD");
  if (request.workspace === undefined) {
    const prompt = clean(request.prompt ?? "");
    if (prompt.trim() === "") throw badField("prompt", "prompt: there is no question in it");
    const language = request.language ?? guessLanguage(prompt);
    return { prompt, workspace: null, inputs: null, language, task: {}, question: prompt };
  }
  const workspace = findWorkspace(request.workspace);
  if (!workspace) {
    throw new AppError(
      "not_found",
      `There is no workspace ${request.workspace}.`,
      "GET /api/workspaces lists those that exist.",
    );
  }
  const given = JSON.parse(clean(JSON.stringify(request.inputs ?? {}).replaceAll("\\u0000", "\uFFFD")));
  const language = request.language ?? guessLanguage(longestText(given));
  const checked = validateInputs(workspace, given, language);
  if (!checked.ok) {
    const [problem] = checked.problems;
    throw badField(`inputs.${problem?.field}`, `inputs.${problem?.field}: ${problem?.message}`);
  }
  const { prompt, task, verdicts, question } = buildTask(workspace, checked.values, language);
  return {
    prompt,
    workspace: workspace.id,
    inputs: checked.values,
    language,
    task: { task, verdicts },
    question: question || workspace.title[language],
  };
}

function badField(field: string, message: string): AppError {
  return new AppError("bad_request", message, `Correct ${field} and send it again.`, { field });
}

function longestText(inputs: Record<string, unknown>): string {
  const texts = Object.values(inputs).filter((value) => typeof value === "string");
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
