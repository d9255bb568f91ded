import { maxTokensOf } from "./check-request.ts";
import { cutTokens } from "./cut-tokens.ts";
import { lastUserText, replyTo, textOfContent, wrapReply } from "./replies.ts";
import { constrainedText } from "./structured-output.ts";
import type { ChatBody, ChoicePlan, ReplyPlan } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

/** The reply a healthy server gives: Fin-R1's shape inline in `content`, no reasoning parser. */
export function planReply(body: ChatBody, profile: WireProfile): ReplyPlan {
  const n = profile.engine !== "ollama" && typeof body.n === "number" && body.n > 1 ? Math.floor(body.n) : 1;
  return {
    choices: Array.from({ length: n }, (_, index) => planChoice(body, profile, index)),
    tokensPerFrame: 1,
    joinedTransition: false,
    unknownMembers: null,
    usage: "asked",
    done: true,
    delayMs: 0,
  };
}

function planChoice(body: ChatBody, profile: WireProfile, index: number): ChoicePlan {
  const prompt = lastUserText(body).replace(/\[\[scenario:[^\]]*\]\]/g, "");
  const constrained = constrainedText(body, profile);
  if (constrained !== null) {
    return { text: constrained, reasoning: null, finish: "stop", stopReason: null, finishDelta: "empty" };
  }
  const whole = wrapReply(replyTo(prompt, index));
  const last = body.messages.at(-1);
  const text =
    body.continue_final_message === true && last?.role === "assistant"
      ? continuation(textOfContent(last.content), whole)
      : whole;
  return { text, reasoning: null, finish: "stop", stopReason: null, finishDelta: "empty" };
}

/** What follows an unfinished reply: the rest of it where it is ours, otherwise an end in the same shape. */
function continuation(prefix: string, whole: string): string {
  if (whole.startsWith(prefix)) return whole.slice(prefix.length);
  const answerAt = whole.indexOf("<answer>\n") + "<answer>\n".length;
  if (/<answer>\s*$/.test(prefix)) return whole.slice(answerAt);
  if (prefix.includes("<answer>")) return "\n</answer>";
  if (prefix.includes("</think>")) return `\n${whole.slice(answerAt - "<answer>\n".length)}`;
  return `\n</think>\n${whole.slice(answerAt - "<answer>\n".length)}`;
}

export type CutChoice = { reasoning: string[]; content: string[]; plan: ChoicePlan };

/** Applies stop strings and max_tokens, and cuts what is left into tokens. */
export function cutChoice(body: ChatBody, choice: ChoicePlan, room: number): CutChoice {
  const plan = { ...choice };
  const stops = [body.stop ?? []].flat().filter((stop): stop is string => typeof stop === "string" && stop !== "");
  let text = plan.text;
  let first: { at: number; stop: string } | null = null;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at >= 0 && (first === null || at < first.at)) first = { at, stop };
  }
  if (first !== null) {
    const included = body.include_stop_str_in_output === true;
    text = text.slice(0, first.at + (included ? first.stop.length : 0));
    plan.finish = "stop";
    plan.stopReason = first.stop;
    if (included) plan.finishDelta = "text";
  }
  let reasoning = plan.reasoning === null ? [] : cutTokens(plan.reasoning);
  let content = cutTokens(text);
  const limit = Math.min(maxTokensOf(body) ?? room, room);
  if (reasoning.length + content.length > limit) {
    reasoning = reasoning.slice(0, limit);
    content = content.slice(0, limit - reasoning.length);
    plan.finish = "length";
    plan.stopReason = null;
    // With `length` the last text comes in the finish frame itself; a client that drops it loses a token.
    plan.finishDelta = "text";
  }
  return { reasoning, content, plan };
}
