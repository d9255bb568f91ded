import { countPieces, cutTokens } from "./cut-tokens.ts";
import { textOfContent } from "./replies.ts";
import type { ChatBody } from "./types.ts";

/** The prompt as the ChatML template renders it. */
export function renderPrompt(body: Pick<ChatBody, "messages"> & Record<string, unknown>): string {
  const parts = body.messages.map(
    (message) => `<|im_start|>${message.role}\n${textOfContent(message.content)}<|im_end|>\n`,
  );
  let prompt = parts.join("");
  if (body.continue_final_message === true) return prompt.replace(/<\|im_end\|>\n$/, "");
  if (body.add_generation_prompt !== false) prompt += "<|im_start|>assistant\n";
  return prompt;
}

/** Tokens of a chat prompt; the special marks of the template count one each, as they do in a real vocabulary. */
export function countPromptTokens(body: Pick<ChatBody, "messages"> & Record<string, unknown>): number {
  return renderPrompt(body)
    .split(/<\|im_(?:start|end)\|>/)
    .reduce((sum, part, index) => sum + (index > 0 ? 1 : 0) + countPieces(part), 0);
}

/** Stable made-up ids: the same piece always has the same id. */
export function tokenIds(text: string): number[] {
  return cutTokens(text).map((piece) => {
    let id = 7;
    for (let i = 0; i < piece.length; i++) id = (id * 31 + piece.charCodeAt(i)) % 151_643;
    return id;
  });
}
