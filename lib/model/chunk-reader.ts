import { AppError } from "../errors.ts";
import { BAD_REPLY_HINT } from "./clean-stream.ts";
import { explainErrorFrame } from "./explain-failure.ts";
import { readChunk } from "./read-chunk.ts";
import { abortedByServer, type ReplyState } from "./reply-state.ts";
import type { GenerateRequest, ModelEvent } from "./types.ts";

/** Reads the frames of one attempt into the states of its replies. */
export class ChunkReader {
  /** The last counts the server gave; with continuous usage there are many. */
  usage: { promptTokens: number; completionTokens: number } | null = null;
  #states: ReplyState[];
  #request: GenerateRequest;

  constructor(states: ReplyState[], request: GenerateRequest) {
    this.#states = states;
    this.#request = request;
  }

  /** Events of one frame. Throws when it is an error or not readable: text after a hole would be wrong text. */
  *read(raw: unknown): Generator<ModelEvent> {
    const chunk = readChunk(raw);
    if (chunk.type === "error") {
      yield* this.#flush();
      const textCame = this.#states.some((state) => state.hasText);
      throw explainErrorFrame(raw, "", this.#request.target, textCame);
    }
    if (chunk.type === "unreadable") {
      yield* this.#flush();
      throw new AppError("model_bad_reply", "The model server sent a line that cannot be read.", BAD_REPLY_HINT);
    }
    if (chunk.type === "queued") {
      yield { type: "waiting", reason: "queued", ahead: chunk.ahead };
      return;
    }
    this.usage = chunk.usage ?? this.usage;
    for (const choice of chunk.parts) {
      const state = this.#states.length === 1 ? this.#states[0] : this.#states[choice.index];
      if (!state) continue;
      yield* state.push(choice);
      if (choice.finish === null || state.finished) continue;
      if (choice.finish === "abort" || choice.finish === "error") {
        yield* state.flush();
        throw abortedByServer(choice.finish);
      }
      yield* state.finish(choice.finish, choice.stopReason);
    }
  }

  *#flush(): Generator<ModelEvent> {
    for (const state of this.#states) yield* state.flush();
  }
}
