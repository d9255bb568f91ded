import type { ContractValues } from "#components/reply/contract-values.ts";
import { summarizeTrace, type TraceSummary } from "#components/reply/trace-summary.ts";
import type { Conversation, Message } from "#lib/conversations/schema.ts";
import { isLive } from "./run-view.ts";

/** A message as a page is given it. A finished run comes without what is shown only on demand. */
export type ShownMessage = Message & {
  /** Of each reply's trace, when its text was left out. */
  traces?: TraceSummary[];
  /** The verdicts that its workspace allows for its inputs, in the reader's language; absent outside a workspace. */
  contract?: ContractValues;
};

export type ShownConversation = Omit<Conversation, "messages"> & {
  messages: ShownMessage[];
};

/**
 * Leaves out of a finished run what the page has twice (`raw`, the question) and the trace, which nobody has opened
 * yet: most of a long conversation's bytes. A reply that was cut keeps its trace: its last lines are on the page.
 */
export function slimMessage(message: Message): ShownMessage {
  const { run } = message;
  if (!run || isLive(run.status)) return message;
  const traces = run.replies.map((reply) => summarizeTrace(reply, run));
  const replies = run.replies.map((reply) => {
    const cut = reply.finish !== "stop" || reply.flags.includes("truncated-in-think") || run.status !== "done";
    return { ...reply, raw: "", thinking: cut ? reply.thinking : "" };
  });
  return { ...message, traces, run: { ...run, prompt: { system: null, user: "" }, replies } };
}
