type Usage = { type: "usage"; promptTokens: number; completionTokens: number };

/** Tokens over all requests of one generation, as one request of n replies would report them: the prompt once, the replies together. */
export class UsageSum {
  event: Usage | null = null;

  add(usage: Usage): void {
    this.event = {
      type: "usage",
      promptTokens: Math.max(this.event?.promptTokens ?? 0, usage.promptTokens),
      completionTokens: (this.event?.completionTokens ?? 0) + usage.completionTokens,
    };
  }
}
