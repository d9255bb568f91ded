import type { Actor } from "../access/actor.ts";
import type { Budget } from "../model/fit-budget.ts";
import type { ChatMessage, GenerateRequest, ModelEvent, ModelTarget, TokenCount } from "../model/types.ts";

/** What runs need of a model. Tests put a scripted one in its place. */
export type ModelDoor = {
  resolveTarget(actor: Actor, choice: { endpoint?: string; profile?: string }): Promise<ModelTarget>;
  countTokens(
    target: ModelTarget,
    messages: ChatMessage[],
    options?: { continueFinalMessage?: boolean; room?: number },
  ): Promise<TokenCount>;
  fitBudget(budget: Budget): { maxTokens: number; lowered: boolean };
  generate(request: GenerateRequest): AsyncIterable<ModelEvent>;
};

/** The real one, loaded at the first run: starting the app waits for no provider. */
export async function loadModelDoor(): Promise<ModelDoor> {
  const [{ resolveTarget }, { countTokens }, { fitBudget }, { generate }] = await Promise.all([
    import("../model/endpoints/resolve-target.ts"),
    import("../model/count-tokens.ts"),
    import("../model/fit-budget.ts"),
    import("../model/generate.ts"),
  ]);
  return { resolveTarget, countTokens, fitBudget, generate };
}
