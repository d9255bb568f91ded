import { availableParallelism, loadavg } from "node:os";
import type { Line } from "./protocol.ts";

const RECOVERY_LIMIT_MS = 2000;

function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > 1.5 * availableParallelism();
}

type Seen = { prompt: string; text: string; seq: number; ended: string | null };

/** What viewers were told, and whether what was found after a crash agrees with it. */
export class Ledger {
  readonly problems: string[] = [];
  readonly counts = { runs: 0, interrupted: 0, finished: 0, continued: 0, characters: 0 };
  slowestRecoveryMs = 0;
  mostCpuMs = 0;
  #open = new Map<string, Seen>();
  #prompts = new Map<string, string>();
  #whole: Map<string, string>;

  /** `whole`: the complete reply to each prompt. */
  constructor(whole: Map<string, string>) {
    this.#whole = whole;
  }

  /** Runs that were started and not yet reported on. */
  get open(): string[] {
    return [...this.#open.keys()];
  }

  /** Its viewers were told that it is over. */
  hasEnded(id: string): boolean {
    return this.#open.get(id)?.ended != null;
  }

  hear(line: Line): void {
    if (line.type === "started") {
      this.counts.runs++;
      this.#open.set(line.id, { prompt: line.prompt, text: "", seq: 0, ended: null });
    } else if (line.type === "seen") this.#see(line);
    else if (line.type === "ended") this.#of(line.id).ended = line.status;
    else if (line.type === "report") this.#check(line);
    else if (line.type === "continued") this.#checkContinued(line);
  }

  #of(id: string): Seen {
    const seen = this.#open.get(id);
    if (!seen) throw new Error(`nothing is known of run ${id}`);
    return seen;
  }

  #see({ id, seq, text }: Extract<Line, { type: "seen" }>): void {
    const seen = this.#of(id);
    if (seq <= seen.seq) this.problems.push(`run ${id}: event ${seq} came after ${seen.seq}`);
    seen.seq = seq;
    seen.text += text;
    this.counts.characters += text.length;
  }

  #check({ id, status, raw, sinceStartMs, cpuMs }: Extract<Line, { type: "report" }>): void {
    const seen = this.#of(id);
    this.#open.delete(id);
    this.#prompts.set(id, seen.prompt);
    const whole = this.#whole.get(seen.prompt) ?? "";
    this.slowestRecoveryMs = Math.max(this.slowestRecoveryMs, sinceStartMs);
    this.mostCpuMs = Math.max(this.mostCpuMs, cpuMs);
    if (!raw.startsWith(seen.text)) this.problems.push(`run ${id}: acknowledged text was lost`);
    if (!whole.startsWith(raw)) this.problems.push(`run ${id}: the kept text is not the model's`);
    if (status === "interrupted") this.counts.interrupted++;
    else if (status === "done" && raw === whole) this.counts.finished++;
    else this.problems.push(`run ${id}: ${status} after the crash, with ${raw.length} of ${whole.length} characters`);
    if (seen.ended !== null && seen.ended !== status) this.problems.push(`run ${id}: ${seen.ended} became ${status}`);
    // On a machine that others keep busy the clock measures them; the processor time is ours.
    const late = isBusy() ? cpuMs > RECOVERY_LIMIT_MS : sinceStartMs > RECOVERY_LIMIT_MS;
    if (late) this.problems.push(`run ${id}: recovered ${sinceStartMs} ms after the start`);
  }

  #checkContinued({ id, status, raw }: Extract<Line, { type: "continued" }>): void {
    this.counts.continued++;
    if (status !== "done" || raw !== this.#whole.get(this.#prompts.get(id) ?? "")) {
      this.problems.push(`run ${id}: going on ended ${status} with another text than the model's`);
    }
  }
}
