import { serverRoot } from "../base-url.ts";
import { isRecord } from "../read-error-body.ts";
import { requestJson } from "../request-json.ts";
import { type Check, type DoctorContext, pass, warn } from "./context.ts";

/** The chat template writes a system prompt of its own where this profile sends none. */
export const checkSystemPrompt: Check = async (context) => {
  const { target } = context;
  if (target.profile.system !== null || !context.probe.canTokenize) return null;
  const prompt = await renderedPrompt(context);
  if (prompt === null) return null;
  const added = /(?:^|\n|>)\s*system\b[\s\S]{0,400}/.exec(prompt)?.[0];
  if (added === undefined) return pass("system-prompt", "none");
  return warn("system-prompt", "added", { profile: target.profile.title });
};

/** What the template makes of one short message, read back from its tokens. */
async function renderedPrompt({ target, signal }: DoctorContext): Promise<string | null> {
  const ask = async (path: string, body: unknown) => {
    const answer = await requestJson({
      url: `${serverRoot(target.baseUrl)}${path}`,
      apiKey: target.apiKey,
      body,
      timeoutMs: 5000,
      signal,
    });
    return answer.status === 200 && isRecord(answer.json) ? answer.json : {};
  };
  const { tokens } = await ask("/tokenize", { model: target.name, messages: [{ role: "user", content: "1" }] });
  if (!Array.isArray(tokens)) return null;
  const { prompt } = await ask("/detokenize", { model: target.name, tokens });
  return typeof prompt === "string" ? prompt : null;
}
