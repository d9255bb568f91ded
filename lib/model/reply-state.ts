import { AppError } from "../errors.ts";
import type { Finish } from "../reply/types.ts";
import type { ChoicePart } from "./read-chunk.ts";
import { endsInsideThink, ReasoningDoor } from "./reasoning-door.ts";
import type { GenerateRequest, ModelEvent } from "./types.ts";

const FINISHES: Record<string, Finish> = {
  stop: "stop",
  eos: "stop",
  eos_token: "stop",
  end_turn: "stop",
  stop_sequence: "stop",
  length: "length",
  max_tokens: "length",
};

/** One of the n replies of an attempt, from its chunks to events. */
export class ReplyState {
  readonly index: number;
  seen = false;
  finished = false;
  hasText = false;
  #door: ReasoningDoor;
  #announced = false;

  constructor(index: number, request: GenerateRequest) {
    this.index = index;
    const last = request.messages.at(-1);
    const insideThink =
      request.continueFinalMessage === true && last?.role === "assistant" && endsInsideThink(last.content);
    this.#door = new ReasoningDoor(insideThink);
  }

  /** Events of one choice of one chunk; nothing counts after its end. */
  push(part: ChoicePart): ModelEvent[] {
    this.seen = true;
    if (this.finished) return [];
    return this.#text(this.#door.push(part.reasoning, part.content));
  }

  /** Events that end it. `raw` is the server's word, null when it never said one. */
  finish(raw: string | null, stopReason: string | number | null): ModelEvent[] {
    this.finished = true;
    const finish = raw === null ? "unknown" : (FINISHES[raw] ?? "unknown");
    const events = this.#text(this.#door.end(finish === "stop"));
    events.push({ type: "finish", index: this.index, finish, rawFinish: raw, stopReason });
    return events;
  }

  /** What was held back, when the connection broke. */
  flush(): ModelEvent[] {
    return this.finished ? [] : this.#text(this.#door.end(false));
  }

  #text(text: string): ModelEvent[] {
    const events: ModelEvent[] = [];
    if (this.#door.usesField && !this.#announced) {
      this.#announced = true;
      events.push({ type: "reasoning-field", index: this.index });
    }
    if (text === "") return events;
    this.hasText = true;
    events.push({ type: "delta", index: this.index, text });
    return events;
  }
}

/** vLLM's word for a reply it ended itself (shutdown, sleep, pause): nobody here asked for it. */
export function abortedByServer(raw: string): AppError {
  return new AppError(
    "model_aborted",
    `The model server ended the reply by itself (finish_reason "${raw}").`,
    "It may be shutting down or restarting. Continue from the text or ask again in a moment.",
  );
}
