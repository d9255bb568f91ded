import type { ReplyEnd } from "./generate-reply.ts";

export type Usage = { promptTokens: number; completionTokens: number };

/** Writes the frames of one reply stream as vLLM 0.32 does, member for member. */
export class Framer {
  readonly #head: object;
  readonly #continuous: boolean;

  constructor(id: string, model: string, created: number, continuousUsage: boolean) {
    this.#head = { id, object: "chat.completion.chunk", created, model };
    this.#continuous = continuousUsage;
  }

  role(index: number, usage: Usage): string {
    const choice = {
      index,
      delta: { role: "assistant", content: "" },
      logprobs: null,
      finish_reason: null,
    };
    return this.#frame([choice], usage, { prompt_token_ids: null, prompt_text: null });
  }

  delta(index: number, text: string, usage: Usage): string {
    const choice = { index, delta: { content: text }, logprobs: null, finish_reason: null, token_ids: null };
    return this.#frame([choice], usage);
  }

  finish(index: number, text: string, end: ReplyEnd, usage: Usage): string {
    const choice = {
      index,
      delta: { content: text },
      logprobs: null,
      finish_reason: end.finish,
      stop_reason: end.stopReason,
      token_ids: null,
    };
    return this.#frame([choice], usage);
  }

  usage(usage: Usage): string {
    return frame({ ...this.#head, choices: [], usage: usageBody(usage) });
  }

  /** An error once the stream has begun. */
  error(message: string): string {
    return frame({ error: { message, type: "InternalServerError", param: null, code: 500 } });
  }

  #frame(choices: object[], usage: Usage, more: object = {}): string {
    return frame({ ...this.#head, choices, ...(this.#continuous ? { usage: usageBody(usage) } : {}), ...more });
  }
}

export const DONE = "data: [DONE]\n\n";

/** A sign of life that every reader of event streams passes over. */
export const KEEP_ALIVE = ": keep-alive\n\n";

/** How many requests are before this one: a comment, which only this product's client reads. */
export function queuedComment(ahead: number): string {
  return `: queued ${ahead}\n\n`;
}

export function usageBody({ promptTokens, completionTokens }: Usage) {
  return {
    prompt_tokens: promptTokens,
    total_tokens: promptTokens + completionTokens,
    completion_tokens: completionTokens,
  };
}

function frame(body: object): string {
  return `data: ${JSON.stringify(body)}\n\n`;
}
