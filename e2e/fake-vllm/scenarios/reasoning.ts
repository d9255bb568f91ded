import type { ChoicePlan, ReplyPlan, Scenario } from "../types.ts";

const each = (plan: ReplyPlan, change: (choice: ChoicePlan) => Partial<ChoicePlan>): ReplyPlan => ({
  ...plan,
  choices: plan.choices.map((choice) => ({ ...choice, ...change(choice) })),
});

/** What a reasoning parser makes of the reply: the trace in a field, the rest in `content`, tags gone. */
function parsed({ text }: ChoicePlan): Partial<ChoicePlan> {
  const inner = /^<think>\n?([\s\S]*?)\n?<\/think>\n?([\s\S]*)$/.exec(text);
  return inner ? { reasoning: inner[1] ?? "", text: inner[2] ?? "" } : {};
}
const field = (
  name: string,
  behaviour: number,
  profile: Scenario["profile"],
  about: string,
  source: string,
): Scenario => ({
  name,
  behaviour,
  about,
  source,
  profile,
  plan: (plan) => each(plan, parsed),
});
const inline = (name: string, about: string, source: string, change: (text: string) => string): Scenario => ({
  name,
  behaviour: 16,
  about,
  source,
  profile: "v0320",
  plan: (plan) => each(plan, ({ text }) => ({ text: change(text) })),
});

/** Where the trace is: behaviours 13 to 18. */
export const REASONING: Scenario[] = [
  field("reasoning-content-v082", 13, "v082", "The trace comes in reasoning_content", "A4: 0.8.2 - 0.11.0"),
  field(
    "reasoning-content-v0102",
    13,
    "v0102",
    "The trace comes in reasoning_content, with token_ids beside it",
    "A4: 0.8.2 - 0.11.0",
  ),
  field(
    "reasoning-both-v0111",
    14,
    "v0111",
    "reasoning and reasoning_content hold the same text",
    "A4: d9ab1ad #27752",
  ),
  field(
    "reasoning-both-v0150",
    14,
    "v0150",
    "Both fields, and reasoning_content:null on every other delta",
    "A4: 0.11.1 - 0.15.x",
  ),
  field("reasoning-v0160", 15, "v0160", "The trace comes in reasoning alone", "A4: c5113f6 #33402"),
  field("reasoning-v0320", 15, "v0320", "The trace comes in reasoning alone", "A4: >= 0.16"),
  field("reasoning-llamacpp", 13, "llamacpp", "llama-server's reasoning_content", "G: llama-server"),
  inline(
    "inline-tags",
    "Tags inside content, cut into several tokens",
    "e2e/recorded/01-compliance-zh.jsonl",
    (text) => text,
  ),
  inline("inline-no-think-close", "</think> never comes", "A4", (text) => text.replace("</think>\n", "")),
  inline("inline-no-answer-tags", "No answer tags after the trace", "conformance list 16", (text) =>
    text.replace(/<\/?answer>\n?/g, ""),
  ),
  inline("inline-no-think-open", "The template has already opened the trace", "conformance list 16", (text) =>
    text.replace("<think>\n", ""),
  ),
  inline("inline-no-think", "No trace at all", "conformance list 16", (text) => text.slice(text.indexOf("<answer>"))),
  inline("inline-box-after", "The box stands after the closing answer tag", "conformance list 16", (text) => {
    const box = /\\boxed\{[^}]*\}/.exec(text)?.[0] ?? "\\boxed{1}";
    return `${text.replace(box, "").trimEnd()}\n${box}`;
  }),
  {
    name: "reasoning-without-answer",
    behaviour: 17,
    about: "Everything is in the reasoning field, content stays empty at stop",
    source: "A4: deepseek_r1 parser without </think>",
    profile: "v0160",
    plan: (plan) => each(plan, ({ text }) => ({ reasoning: text.replace(/<[^>]+>\n?/g, ""), text: "" })),
  },
  {
    name: "reasoning-without-answer-v082",
    behaviour: 17,
    about: "Everything is in reasoning_content, content stays empty at stop",
    source: "A4: deepseek_r1 parser without </think>",
    profile: "v082",
    plan: (plan) => each(plan, ({ text }) => ({ reasoning: text.replace(/<[^>]+>\n?/g, ""), text: "" })),
  },
  {
    name: "reasoning-transition",
    behaviour: 18,
    about: "One frame holds the end of the trace and the start of the content",
    source: "A4: transition frame",
    profile: "v082",
    plan: (plan) => ({ ...each(plan, parsed), joinedTransition: true }),
  },
  {
    name: "reasoning-transition-v0180",
    behaviour: 18,
    about: "One frame holds the end of the trace and the start of the content; several tokens each",
    source: "A4: transition frame",
    profile: "v0180",
    plan: (plan) => ({ ...each(plan, parsed), joinedTransition: true, tokensPerFrame: 3 }),
  },
];
