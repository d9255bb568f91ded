import { usageMembers } from "./frames.ts";
import { type CutChoice, cutChoice } from "./plan-reply.ts";
import type { ChatBody, ReplyPlan } from "./types.ts";
import type { WireProfile } from "./wire-profiles.ts";

/** The one JSON body of a request without `stream`, members in the profile's order, and how many tokens it took. */
export function wholeReply(
  profile: WireProfile,
  body: ChatBody,
  plan: ReplyPlan,
  id: string,
  createdSeconds: number,
  promptTokens: number,
  contextLength: number,
): { json: string; tokens: number } {
  const cut = plan.choices.map((choice) => cutChoice(body, choice, Math.max(1, contextLength - promptTokens)));
  const tokens = cut.reduce(
    (sum, choice) => sum + choice.reasoning.length + choice.content.length + (choice.plan.finish === "length" ? 0 : 1),
    0,
  );
  const usage = usageMembers({ promptTokens, completionTokens: tokens });
  const head = `{"id":${JSON.stringify(id)},"object":"chat.completion","created":${createdSeconds},"model":${JSON.stringify(body.model ?? "Fin-R1")}`;
  const choices = cut.map((choice, index) => wholeChoice(profile, choice, index)).join(",");
  if (profile.engine !== "vllm") {
    const json = `${head},"system_fingerprint":${JSON.stringify(profile.fingerprint)},"choices":[${choices}],"usage":{${usage}}}`;
    return { json, tokens };
  }
  const newest = profile.fingerprint !== null;
  const json = newest
    ? `${head},"choices":[${choices}],"service_tier":null,"system_fingerprint":${JSON.stringify(profile.fingerprint)},"usage":{${usage},"prompt_tokens_details":null,"completion_tokens_details":null},"prompt_logprobs":null,"prompt_token_ids":null,"prompt_text":null,"kv_transfer_params":null,"ec_transfer_params":null,"metrics":null}`
    : `${head},"choices":[${choices}],"usage":{${usage},"prompt_tokens_details":null},"prompt_logprobs":null}`;
  return { json, tokens };
}

function wholeChoice(profile: WireProfile, choice: CutChoice, index: number): string {
  const reasoning = choice.plan.reasoning === null ? "null" : JSON.stringify(choice.reasoning.join(""));
  const text = choice.content.join("");
  const content = text === "" && choice.plan.reasoning !== null ? "null" : JSON.stringify(text);
  const stop = choice.plan.stopReason === undefined ? "" : `,"stop_reason":${JSON.stringify(choice.plan.stopReason)}`;
  const finish = JSON.stringify(choice.plan.finish ?? "stop");
  if (profile.engine !== "vllm") {
    const member = profile.engine === "ollama" ? "reasoning" : "reasoning_content";
    const thought = choice.plan.reasoning === null ? "" : `,"${member}":${reasoning}`;
    return `{"index":${index},"message":{"role":"assistant","content":${content}${thought}},"finish_reason":${finish}}`;
  }
  if (profile.fingerprint !== null) {
    return `{"index":${index},"message":{"role":"assistant","content":${content},"refusal":null,"annotations":null,"audio":null,"function_call":null,"reasoning":${reasoning}},"logprobs":null,"finish_reason":${finish}${stop},"token_ids":null,"routed_experts":null}`;
  }
  const both =
    profile.reasoningField === "both"
      ? `"reasoning":${reasoning},"reasoning_content":${reasoning}`
      : `"${profile.reasoningField}":${reasoning}`;
  return `{"index":${index},"message":{"role":"assistant",${both},"content":${content},"tool_calls":[]},"logprobs":null,"finish_reason":${finish}${stop}}`;
}
