import { isRecord } from "./read-error-body.ts";
import { parseJson } from "./request-json.ts";

/** A member no server sends. */
const BATCH = "fin-r1-workbench.batch";

/**
 * The SDK's reader costs the same for every frame and reads its text once more. Frames that came together therefore travel
 * beside it: it is given one chunk without choices that says their number, and what it tells of that is exchanged for the
 * frames again. A frame that is not JSON goes through the SDK by itself, so that it spoils no other.
 */
export class FrameBatches {
  readonly #held = new Map<number, unknown[]>();
  #last = 0;

  /** The event stream that the SDK reads in place of `frames`. */
  pack(frames: string[]): string {
    let out = "";
    let good: unknown[] = [];
    for (const frame of frames) {
      const read = parseJson(frame);
      if (read !== undefined) {
        good.push(read);
        continue;
      }
      out += this.#keep(good) + asFrame(frame);
      good = [];
    }
    return out + this.#keep(good);
  }

  /** The frames that one raw chunk of the SDK's stream stands for, in order. */
  unpack(raw: unknown): unknown[] {
    const number = isRecord(raw) ? raw[BATCH] : undefined;
    if (typeof number !== "number") return [raw];
    const frames = this.#held.get(number);
    this.#held.delete(number);
    return frames ?? [raw];
  }

  #keep(frames: unknown[]): string {
    if (frames.length === 0) return "";
    this.#held.set(++this.#last, frames);
    return asFrame(`{"choices":[],"${BATCH}":${this.#last}}`);
  }
}

/** Line breaks inside a JSON frame are white space between its tokens. */
function asFrame(json: string): string {
  return `data: ${json.includes("\n") ? json.replaceAll("\n", " ") : json}\n\n`;
}
