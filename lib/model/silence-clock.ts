/** Comments alone (": ping") may stretch a limit this many times: the connection lives, the engine may not. */
const COMMENTS_STRETCH = 4;

export type SilenceLimits = { firstTokenMs: number; idleMs: number };

/**
 * Watches one attempt for silence. Two limits: until the first text, and between two pieces of data after it. Reads are
 * only noted; one timer looks at the notes, so that a token costs no timer. Time the consumer takes does not count.
 */
export class SilenceClock {
  /** Which limit passed, and how long it is; null while none has. */
  expired: { limit: "first-token" | "idle"; ms: number } | null = null;
  #limits: SilenceLimits;
  #onExpire: () => void;
  #lastRead: number;
  #lastData: number;
  #textCame = false;
  #timer: NodeJS.Timeout;
  /** The consumer works on what it was given. */
  consumerBusy = false;

  constructor(limits: SilenceLimits, onExpire: () => void) {
    this.#limits = limits;
    this.#onExpire = onExpire;
    this.#lastRead = performance.now();
    this.#lastData = this.#lastRead;
    this.#timer = setTimeout(() => this.#look(), Math.min(limits.firstTokenMs, limits.idleMs));
  }

  sawRead(heldData: boolean): void {
    this.#lastRead = performance.now();
    if (heldData) this.#lastData = this.#lastRead;
  }

  sawText(): void {
    this.#textCame = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    if (this.consumerBusy) this.sawRead(true);
    const limit = this.#textCame ? this.#limits.idleMs : this.#limits.firstTokenMs;
    const left = Math.min(this.#lastRead + limit, this.#lastData + COMMENTS_STRETCH * limit) - now;
    if (left <= 0) {
      this.expired = { limit: this.#textCame ? "idle" : "first-token", ms: limit };
      this.#onExpire();
      return;
    }
    this.#timer = setTimeout(() => this.#look(), Math.min(left, this.#limits.idleMs) + 1);
  }
}
