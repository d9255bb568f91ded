import type { Conversation, Message } from "../conversations/schema.ts";
import type { Run } from "../runs/schema.ts";

/** A question and the run that answered it, as a person keeps them. */
export type Turn = { question: Message; run: Run | null };

/** The branch that is shown, root first: other branches stay in the workbench. */
export function visibleTurns(conversation: Conversation): Turn[] {
  const byId = new Map(conversation.messages.map((message) => [message.id, message]));
  const branch: Message[] = [];
  const last = conversation.messages.at(-1);
  let at = byId.get(conversation.activeMessageId ?? last?.id ?? "");
  // Stored parents always precede their children, so this ends; the guard is against a damaged row.
  while (at && branch.length <= conversation.messages.length) {
    branch.unshift(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  const turns: Turn[] = [];
  for (const message of branch) {
    if (message.role === "user") turns.push({ question: message, run: null });
    else if (turns.length > 0) turns[turns.length - 1] = { ...(turns.at(-1) as Turn), run: message.run };
  }
  return turns;
}

/** "temperature 0.7, top_p 0.8 ...", and the preset they came from. */
export function parametersLine(run: Run): string {
  const parts = Object.entries(run.sampling).map(([name, value]) => `${name} ${value}`);
  return [...(run.preset ? [run.preset] : []), ...parts].join(", ");
}

/** "Fin-R1 (fin-r1, vllm 0.32.0)", and of this machine's own engine the quantisation, threads and file: what answered. */
export function modelLine({ model }: Run): string {
  const { local } = model;
  const parts = [
    model.profile,
    model.engine ?? local?.library,
    local?.quantisation,
    local?.threads && `threads ${local.threads}`,
    local?.sha256 && `SHA-256 ${local.sha256}`,
  ];
  return `${model.name} (${parts.filter(Boolean).join(", ")})`;
}
