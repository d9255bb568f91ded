import type { ReplyPlan, Scenario } from "../types.ts";
import { afterTokens, insertBefore, joinFrames, mapText, splitBytes } from "../wire-steps.ts";
import { numberOption } from "./option.ts";

const each = (plan: ReplyPlan, change: Partial<ReplyPlan["choices"][number]>): ReplyPlan => ({
  ...plan,
  choices: plan.choices.map((choice) => ({ ...choice, ...change })),
});

/** How the same events are cut into frames and reads: behaviours 1 to 5, 42, 43 and 46. */
export const FRAMING: Scenario[] = [
  {
    name: "role-frame-v082",
    behaviour: 1,
    about: "The role comes first with empty content",
    source: "A3.1",
    profile: "v082",
  },
  {
    name: "role-frame-v0320",
    behaviour: 1,
    about: "The role frame alone carries prompt_token_ids and prompt_text",
    source: "e2e/recorded/01-compliance-zh.jsonl",
    profile: "v0320",
  },
  {
    name: "split-every-byte",
    behaviour: 2,
    about: "Each byte is a write of its own",
    source: "conformance list 2",
    profile: "v0320",
    wire: (steps) => splitBytes(steps, [1]),
  },
  {
    name: "split-uneven",
    behaviour: 2,
    about: "Writes of 1 to 97 bytes, through characters, JSON and blank lines",
    source: "conformance list 2",
    profile: "v0320",
    wire: (steps) => splitBytes(steps, [7, 1, 97, 3, 64, 2, 31]),
  },
  {
    name: "joined-frames",
    behaviour: 2,
    about: "Nine frames in one write",
    source: "README of the recordings: frames arrive in bursts",
    profile: "v0320",
    wire: (steps) => joinFrames(steps, 9),
  },
  {
    name: "crlf",
    behaviour: 2,
    about: "Lines end in CR LF",
    source: "G: CRLF line ends",
    profile: "llamacpp",
    wire: (steps) => mapText(steps, (text) => text.replaceAll("\n", "\r\n")),
  },
  {
    name: "crlf-split",
    behaviour: 2,
    about: "Lines end in CR LF, and CR and LF come in different reads",
    source: "conformance list 2; G",
    profile: "llamacpp",
    wire: (steps) =>
      splitBytes(
        mapText(steps, (text) => text.replaceAll("\n", "\r\n")),
        [5, 1, 83, 1, 2],
      ),
  },
  {
    name: "keep-alive-comments",
    behaviour: 3,
    about: "`: keep-alive` comments before the first frame and between frames",
    source: "A3 keep-alives, PR #51034",
    profile: "v0320",
    wire: (steps) => insertBefore(steps, (i) => (i % 5 === 0 ? ": keep-alive\n\n" : null)),
  },
  {
    name: "ping-comments",
    behaviour: 3,
    about: "`: ping` comments",
    source: "A3: LiteLLM and llama-server ping",
    profile: "llamacpp",
    wire: (steps) => insertBefore(steps, (i) => (i % 7 === 0 ? ": ping\n\n" : null)),
  },
  {
    name: "odd-sse-fields",
    behaviour: 3,
    about: "event, id, retry and unknown fields, empty data, a data line without a space",
    source: "conformance list 3; the event-stream format",
    profile: "v0320",
    wire: (steps) =>
      insertBefore(
        mapText(steps, (text) => text.replace(/^data: /, "data:")),
        (i) =>
          ["event: message\nid: 7\nretry: 100\n\n", "data:\n\n", "note: nobody knows this field\n\n", null][i % 4] ??
          null,
      ),
  },
  {
    name: "multi-token-deltas",
    behaviour: 4,
    about: "Four tokens in a frame",
    source: "A3.2: coalescing, speculative decoding",
    profile: "v0320",
    plan: (plan) => ({ ...plan, tokensPerFrame: 4 }),
  },
  {
    name: "empty-deltas",
    behaviour: 4,
    about: "Empty deltas while the bytes of a character are not complete",
    source: 'README of the recordings: content "" in the middle',
    profile: "v0320",
    plan: (plan) =>
      each(plan, { text: "<think>\n看涨📈还是看跌📉？\n</think>\n<answer>\n看涨📈。\n\\boxed{利好}\n</answer>" }),
  },
  {
    name: "finish-with-text",
    behaviour: 5,
    about: "The finish frame carries the last text",
    source: "e2e/recorded/29-stop-string-included.jsonl",
    profile: "v0320",
    plan: (plan) => each(plan, { finishDelta: "text" }),
  },
  {
    name: "finish-empty",
    behaviour: 5,
    about: 'The finish frame carries ""',
    source: "e2e/recorded/01-compliance-zh.jsonl",
    profile: "v082",
    plan: (plan) => each(plan, { finishDelta: "empty" }),
  },
  {
    name: "finish-bare",
    behaviour: 5,
    about: "The finish frame's delta is {}",
    source: "A3.3: >= 0.10.2",
    profile: "v0102",
    plan: (plan) => each(plan, { finishDelta: "bare" }),
  },
  {
    name: "unknown-members",
    behaviour: 42,
    about: "Nullable and unknown members in every frame",
    source: "A3: fields that grow by version",
    profile: "v0320",
    plan: (plan) => ({
      ...plan,
      unknownMembers: { service_tier: null, kv_transfer_params: null, metrics: null, future: { deep: [1, null] } },
    }),
  },
  {
    name: "shuffled-members",
    behaviour: 42,
    about: "The members of every object come in reverse order",
    source: "conformance list 42",
    profile: "v0320",
    wire: (steps) =>
      mapText(steps, (text) =>
        text.replace(/^data: (\{.*\})$/m, (_, json: string) => `data: ${JSON.stringify(reversed(JSON.parse(json)))}`),
      ),
  },
  {
    name: "huge-frame",
    behaviour: 43,
    about: "One frame of more than 64 KiB",
    source: "conformance list 43",
    profile: "v0320",
    plan: (plan) => ({
      ...each(plan, {
        text: `<think>\n${"逐年折现，现值随期限下降。".repeat(4000)}\n</think>\n<answer>\n\\boxed{1}\n</answer>`,
      }),
      tokensPerFrame: 1_000_000,
    }),
  },
  {
    name: "slow-response",
    behaviour: 43,
    about: "Nothing for longer than the runtime's default limit of 300 s (option ms)",
    source: "B8: Node's 300 s",
    profile: "v0320",
    plan: (plan, { options }) => ({ ...plan, delayMs: numberOption(options, "ms", 305_000) }),
  },
  {
    name: "sse-error-field",
    behaviour: 46,
    about: "A failure inside the stream comes in a field `error:` (option afterTokens)",
    source: "G: llama-server, builds of 2025",
    profile: "llamacpp",
    wire: (steps, { options }) =>
      afterTokens(steps, numberOption(options, "afterTokens", 8), [
        { type: "frame", bytes: 'error: {"code":500,"message":"Compute error.","type":"server_error"}\n\n', tokens: 0 },
      ]),
  },
  {
    name: "choices-with-empty-object",
    behaviour: 46,
    about: "The usage frame has choices:[{}]",
    source: "G: common",
    profile: "v0320",
    wire: (steps) => mapText(steps, (text) => text.replace('"choices":[],"usage"', '"choices":[{}],"usage"')),
  },
];

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, reversed(one)]),
  );
}
