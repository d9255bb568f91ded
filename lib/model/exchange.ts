import type { AppError } from "../errors.ts";
import { FrameBatches } from "./frame-batch.ts";
import type { ServerFailure } from "./server-failure.ts";

/**
 * What the transport learns about one attempt that the SDK's stream cannot carry. The stream itself is always closed
 * quietly: erroring it would throw away frames that are still queued in the pipes, and with them text.
 */
export type Exchange = {
  /** A data frame of a reply came: from here on nothing may be sent again. */
  sawData: boolean;
  /** `data: [DONE]` came. */
  sawDone: boolean;
  /** Why the bytes ended, when not by the server's own end. */
  broke: ServerFailure | AppError | null;
  /** The frames that the SDK is told only the number of. */
  readonly batches: FrameBatches;
  /** Called for every read (a sign of life) and for every read that held data. */
  onRead: (heldData: boolean) => void;
};

export function newExchange(onRead: Exchange["onRead"]): Exchange {
  return { sawData: false, sawDone: false, broke: null, batches: new FrameBatches(), onRead };
}
