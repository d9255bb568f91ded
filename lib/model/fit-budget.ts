import { AppError } from "../errors.ts";

/** Fewer tokens than this are no room for a reasoned reply. */
export const MIN_REPLY_TOKENS = 512;

export type Budget = {
  promptTokens: number;
  /** Tokens for prompt and reply together; null when nobody knows: nothing is changed then. */
  contextLength: number | null;
  maxTokens: number;
  /** The prompt was estimated, not counted: said in the message. */
  estimated?: boolean;
};

/**
 * Makes a request fit the model's context before it is sent. `promptTokens` counts everything sent, the text to go on
 * from included. Lowers `maxTokens` to what is left; throws `over_budget` with the number of tokens too many when less
 * than 512 are left.
 */
export function fitBudget(budget: Budget): { maxTokens: number; lowered: boolean } {
  const { promptTokens, contextLength, maxTokens } = budget;
  if (contextLength === null) return { maxTokens, lowered: false };
  const left = contextLength - promptTokens;
  if (left >= MIN_REPLY_TOKENS) return { maxTokens: Math.min(maxTokens, left), lowered: maxTokens > left };
  const over = MIN_REPLY_TOKENS - left;
  throw new AppError(
    "over_budget",
    `The text is ${over} tokens too long: it has ${budget.estimated ? "about " : ""}${promptTokens}, and of the model's ${contextLength} at least ${MIN_REPLY_TOKENS} are kept for the reply.`,
    `Shorten it by ${over} tokens, or split it, or serve the model with a larger --max-model-len.`,
    { over, promptTokens, contextLength, reserved: MIN_REPLY_TOKENS },
  );
}
