/** An engine that keeps ending is not started for ever: at most three times in ten minutes. */
export const MAX_RESTARTS = 3;
const WINDOW_MS = 10 * 60_000;

export class RestartLimit {
  #restarts: number[] = [];

  /** Counts a restart at `now` (ms) and says whether it may happen. One that may not is not counted. */
  allows(now: number): boolean {
    this.#restarts = this.#restarts.filter((at) => now - at < WINDOW_MS);
    if (this.#restarts.length >= MAX_RESTARTS) return false;
    this.#restarts.push(now);
    return true;
  }

  forget(): void {
    this.#restarts = [];
  }
}
