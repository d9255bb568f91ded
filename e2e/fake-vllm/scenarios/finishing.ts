import type { ChoicePlan, ReplyPlan, Scenario } from "../types.ts";
import { afterTokens, without } from "../wire-steps.ts";
import { numberOption } from "./option.ts";

const each = (plan: ReplyPlan, change: (choice: ChoicePlan) => Partial<ChoicePlan>): ReplyPlan => ({
  ...plan,
  choices: plan.choices.map((choice) => ({ ...choice, ...change(choice) })),
});
/** The first part of a text, as long as the fraction says. */
const part = (text: string, fraction: number) => text.slice(0, Math.floor(text.length * fraction));
const stop = (
  name: string,
  about: string,
  source: string,
  profile: Scenario["profile"],
  stopReason: ChoicePlan["stopReason"],
): Scenario => ({
  name,
  behaviour: 8,
  about,
  source,
  profile,
  plan: (plan) => each(plan, () => ({ stopReason })),
});

/** How a stream ends: behaviours 6 to 12. */
export const FINISHING: Scenario[] = [
  ...(["v082", "v0100"] as const).map(
    (profile): Scenario => ({
      name: `done-without-finish-${profile}`,
      behaviour: 6,
      about: "[DONE] comes, and no frame had a finish_reason",
      source: "A3: fixed by c29fb54 in 0.10.2",
      profile,
      plan: (plan) => each(plan, () => ({ finish: null })),
    }),
  ),
  {
    name: "eof-after-finish",
    behaviour: 7,
    about: "The body ends after the finish frame, without [DONE]",
    source: "G: [DONE] may be missing",
    profile: "llamacpp",
    plan: (plan) => ({ ...plan, done: false }),
  },
  {
    name: "eof-without-finish",
    behaviour: 7,
    about: "The body ends in an orderly way in the middle of the reply (option afterTokens)",
    source: "conformance list 7",
    profile: "router",
    wire: (steps, { options }) => afterTokens(steps, numberOption(options, "afterTokens", 12), []),
  },
  {
    name: "cut-mid-stream",
    behaviour: 7,
    about: "The connection is closed without the last chunk (option afterTokens)",
    source: "B7: SIGTERM <= 0.17 cuts the stream",
    profile: "v0160",
    wire: (steps, { options }) => afterTokens(steps, numberOption(options, "afterTokens", 12), [{ type: "cut" }]),
  },
  stop("stop-reason-null", "stop_reason null: end of sequence", "A3.3", "v0320", null),
  stop("stop-reason-string", "stop_reason is a string", "e2e/recorded/28-stop-string.jsonl", "v0320", "</answer>"),
  stop("stop-reason-token", "stop_reason is a token id", "A3.3", "v0180", 151_643),
  stop("stop-reason-absent", "no stop_reason", "G: common", "ollama", undefined),
  {
    name: "length-in-think",
    behaviour: 9,
    about: "finish_reason length inside the trace: the think tag stays open",
    source: "e2e/recorded/26-cut-in-think.jsonl",
    profile: "v0320",
    plan: (plan, { body }) =>
      // A continuation has had its budget raised: it may end.
      body.continue_final_message === true
        ? plan
        : each(plan, ({ text }) => ({
            text: part(text.slice(0, text.indexOf("</think>")), 0.8),
            finish: "length",
            finishDelta: "text",
          })),
  },
  {
    name: "length-in-answer",
    behaviour: 9,
    about: "finish_reason length inside the answer",
    source: "e2e/recorded/27-cut-in-answer.jsonl",
    profile: "v0320",
    plan: (plan, { body }) =>
      body.continue_final_message === true
        ? plan
        : each(plan, ({ text }) => ({
            text: text.slice(0, text.indexOf("<answer>") + 14),
            finish: "length",
            finishDelta: "text",
          })),
  },
  {
    name: "finish-abort",
    behaviour: 10,
    about: "A server that is shutting down answers with finish_reason abort and no text",
    source: "B7: >= 0.18",
    profile: "v0180",
    plan: (plan) => each(plan, () => ({ text: "", finish: "abort" })),
  },
  {
    name: "finish-abort-mid-reply",
    behaviour: 10,
    about: "finish_reason abort after part of the reply",
    source: "A3.3: pause, sleep, shutdown",
    profile: "v0290",
    plan: (plan) => each(plan, ({ text }) => ({ text: part(text, 0.4), finish: "abort" })),
  },
  {
    name: "finish-repetition",
    behaviour: 11,
    about: "finish_reason repetition",
    source: "A3.3: >= 0.17 repetition_detection",
    profile: "v0180",
    plan: (plan) => each(plan, ({ text }) => ({ text: part(text, 0.5), finish: "repetition" })),
  },
  {
    name: "finish-unknown",
    behaviour: 11,
    about: "A finish_reason that nobody has heard of",
    source: "conformance list 11",
    profile: "v0320",
    plan: (plan) => each(plan, () => ({ finish: "policy_halt" })),
  },
  { name: "usage-frame", behaviour: 12, about: "The usage frame has choices []", source: "A3.4", profile: "v0320" },
  {
    name: "usage-absent",
    behaviour: 12,
    about: "No usage although it was asked for",
    source: "G: usage may be missing",
    profile: "llamacpp",
    plan: (plan) => ({ ...plan, usage: "never" }),
  },
  {
    name: "usage-continuous",
    behaviour: 12,
    about: "usage on every frame, the server forces it",
    source: "e2e/recorded/31-continuous-usage.jsonl; --enable-force-include-usage",
    profile: "v0320",
    plan: (plan, { body }) => {
      body.stream_options = { include_usage: true, continuous_usage_stats: true };
      return plan;
    },
  },
  {
    name: "usage-details",
    behaviour: 12,
    about: "prompt_tokens_details and completion_tokens_details in the usage frame",
    source: "A3.4",
    profile: "v0320",
    plan: (plan) => ({ ...plan, usage: "with-details" }),
  },
  {
    name: "usage-in-finish-frame",
    behaviour: 12,
    about: "usage sits in the finish frame",
    source: "G: merged in the finish chunk",
    profile: "v0180",
    plan: (plan) => ({ ...plan, usage: "in-finish-frame" }),
  },
  {
    name: "usage-frame-lost",
    behaviour: 12,
    about: "A proxy drops the frame with choices []",
    source: "G: usage may be missing",
    profile: "router",
    wire: (steps) => without(steps, /"choices":\[\],"usage"/),
  },
];
