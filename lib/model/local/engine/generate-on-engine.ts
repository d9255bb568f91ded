import { AppError } from "../../../errors.ts";
import type { GenerateRequest, ModelEvent, ModelTarget } from "../../types.ts";
import type { LocalModel } from "../types.ts";
import { borrowEngine } from "./borrow-engine.ts";
import { engineFailure } from "./engine-failure.ts";
import type { EngineWait, Loan } from "./supervisor.ts";

type Ask = (request: GenerateRequest) => AsyncGenerator<ModelEvent, void>;

/**
 * A generation on the engine of this machine: waits until it serves the wanted model (loading it, or after those who
 * use another one), then asks it like any server. An engine that ends before the reply began is asked once more when it
 * is back; in the middle of a reply it is not.
 */
export async function* generateOnEngine(
  request: GenerateRequest,
  model: LocalModel,
  ask: Ask,
): AsyncGenerator<ModelEvent, void> {
  for (let attempt = 1; ; attempt += 1) {
    const loan = yield* borrowing(model, request.signal);
    let came = false;
    try {
      const target = targetOn(request.target, loan);
      // The record was made while the weights were loading: now it is known what serves it.
      if (request.target.local?.threads !== loan.threads && attempt === 1) {
        yield { type: "named", target, system: target.profile.system, sampling: request.sampling };
      }
      for await (const event of ask({ ...request, target })) {
        came ||= event.type !== "waiting";
        yield event;
      }
      return;
    } catch (error) {
      if (!isLost(error)) throw error;
      if (came) throw endedInReply();
      if (attempt > 1) throw error;
    } finally {
      loan.release();
    }
  }
}

/** The address and what the engine really has: a smaller context where memory is short. */
function targetOn(target: ModelTarget, { address, contextLength, threads }: Loan): ModelTarget {
  const local = target.local ? { ...target.local, threads } : undefined;
  return { ...target, ...address, contextLength, canTokenize: true, local };
}

/** Tells what it waits for until the engine is there. */
async function* borrowing(model: LocalModel, signal: AbortSignal): AsyncGenerator<ModelEvent, Loan> {
  const told: EngineWait[] = [];
  let ring = () => {};
  const borrowed = borrowEngine(model, signal, (wait) => {
    told.push(wait);
    ring();
  });
  let kept = false;
  try {
    for (;;) {
      const bell = new Promise<null>((resolve) => {
        ring = () => resolve(null);
      });
      const loan = told.length > 0 ? null : await Promise.race([borrowed, bell]);
      if (loan) {
        kept = true;
        return loan;
      }
      for (const wait of told.splice(0)) yield { type: "waiting", ...wait };
    }
  } finally {
    // The caller left in the middle: what still comes is given back.
    if (!kept) borrowed.then((loan) => loan.release()).catch(() => {});
  }
}

function isLost(error: unknown): boolean {
  return error instanceof AppError && ["model_connection_lost", "model_unreachable"].includes(error.code);
}

function endedInReply(): AppError {
  const { code, message } = engineFailure("ended");
  return new AppError(
    "model_connection_lost",
    message,
    "The text so far is kept, and the engine starts again by itself: continue from the text or ask again.",
    { reason: code },
  );
}
