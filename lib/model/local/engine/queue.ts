/**
 * One generation at a time, in order of arrival: on a processor two at once take twice as long each. Those who wait are
 * told how many are before them, whenever that changes.
 */
export class EngineQueue {
  #waiting: { start: () => void; onAhead: (ahead: number) => void }[] = [];
  #busy = false;

  /** Requests that run or wait. */
  get length(): number {
    return this.#waiting.length + (this.#busy ? 1 : 0);
  }

  /** Runs `work` when its turn comes; rejects with the signal's reason when that comes first. `onAhead` is only called for those who wait. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal, onAhead: (ahead: number) => void): Promise<T> {
    signal.throwIfAborted();
    if (this.#busy) await this.#turn(signal, onAhead);
    else this.#busy = true;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(signal: AbortSignal, onAhead: (ahead: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting = this.#waiting.filter((one) => one !== place);
        this.#tell();
        reject(signal.reason);
      };
      const place = {
        onAhead,
        start: () => {
          signal.removeEventListener("abort", leave);
          resolve();
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(place);
      onAhead(this.#waiting.length);
    });
  }

  #next(): void {
    const next = this.#waiting.shift();
    this.#busy = next !== undefined;
    next?.start();
    this.#tell();
  }

  #tell(): void {
    for (const [place, { onAhead }] of this.#waiting.entries()) onAhead(place + 1);
  }
}
