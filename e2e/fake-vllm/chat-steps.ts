import type { DeltaText, Framer, Usage } from "./frames.ts";
import { type CutChoice, cutChoice } from "./plan-reply.ts";
import type { ChatBody, ReplyPlan, Step } from "./types.ts";

/** The steps of a whole stream: role frames, deltas of all choices in turn, finishes, usage, [DONE]. */
export function* chatSteps(
  body: ChatBody,
  plan: ReplyPlan,
  framer: Framer,
  promptTokens: number,
  contextLength: number,
): Generator<Step> {
  const usage: Usage = { promptTokens, completionTokens: 0 };
  const choices = plan.choices.map((choice) => cutChoice(body, choice, Math.max(1, contextLength - promptTokens)));
  if (plan.delayMs > 0) yield { type: "wait", ms: plan.delayMs };
  for (let index = 0; index < choices.length; index++) yield frame(framer.role(index, usage), 0);
  const running = choices.map((choice, index) => choiceSteps(choice, index, plan, framer, usage));
  // Choices interleave in no fixed order, as they leave a batch that other requests share.
  for (let turn = 0; running.length > 0; turn++) {
    const at = (turn * 7 + (turn >> 2)) % running.length;
    const next = running[at]?.next();
    if (next?.done !== false) running.splice(at, 1);
    else yield next.value;
  }
  const asked = (body.stream_options as { include_usage?: boolean } | undefined)?.include_usage === true;
  if ((plan.usage === "asked" && asked) || plan.usage === "with-details") {
    yield frame(framer.usage(usage, plan.usage === "with-details"), 0);
  }
  if (plan.done) yield frame(framer.done, 0);
}

function* choiceSteps(
  choice: CutChoice,
  index: number,
  plan: ReplyPlan,
  framer: Framer,
  usage: Usage,
): Generator<Step> {
  const deltas = [...deltaTexts(choice, plan)];
  const last = choice.plan.finishDelta === "text" ? deltas.pop() : undefined;
  for (const { text, tokens } of deltas) {
    usage.completionTokens += tokens;
    yield frame(framer.delta(index, text, usage), tokens);
  }
  // The end-of-sequence token counts, and it is the one that carries finish_reason.
  const ended = last?.tokens ?? 1;
  usage.completionTokens += ended;
  if (choice.plan.finish === null) return;
  const delta = last?.text ?? (choice.plan.finishDelta === "bare" ? null : { content: "" });
  const end = {
    delta,
    finish: choice.plan.finish,
    stopReason: choice.plan.stopReason,
    usageInFrame: plan.usage === "in-finish-frame",
  };
  yield frame(framer.finish(index, end, usage), ended);
}

function* deltaTexts(choice: CutChoice, plan: ReplyPlan): Generator<{ text: DeltaText; tokens: number }> {
  const { reasoning, content } = choice;
  const step = Math.max(1, plan.tokensPerFrame);
  const joined = plan.joinedTransition && reasoning.length > 0 && content.length > 0;
  const before = joined ? reasoning.slice(0, -1) : reasoning;
  for (let i = 0; i < before.length; i += step) {
    const some = before.slice(i, i + step);
    yield { text: { reasoning: some.join("") }, tokens: some.length };
  }
  let from = 0;
  if (joined) {
    yield { text: { content: content[0] ?? "", reasoning: reasoning.at(-1) ?? "" }, tokens: 2 };
    from = 1;
  }
  for (let i = from; i < content.length; i += step) {
    const some = content.slice(i, i + step);
    yield { text: { content: some.join("") }, tokens: some.length };
  }
}

export function frame(bytes: string | Uint8Array, tokens: number): Step {
  return { type: "frame", bytes, tokens };
}
