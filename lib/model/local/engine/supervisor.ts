import { randomBytes } from "node:crypto";
import { AppError } from "../../../errors.ts";
import type { LocalModel } from "../types.ts";
import { type EngineFailure, engineFailure } from "./engine-failure.ts";
import { failedEngine } from "./failed-engine.ts";
import { type EngineProcess, forkEngine } from "./fork-engine.ts";
import type { EngineNews, EngineOrder, EnginePhase } from "./protocol.ts";
import { RestartLimit } from "./restart-limit.ts";

/** Where the engine stands with one model. `contextLength` and `threads` are null until it serves it. */
export type EngineStatus = {
  phase: EnginePhase;
  failure: EngineFailure | null;
  /** Of loading, 0 to 1. */
  progress: number | null;
  threads: number | null;
  contextLength: number | null;
};

/** Why somebody waits: the weights are being loaded, or others (`ahead` of them) use the engine for another model. */
export type EngineWait = { reason: "loading" } | { reason: "queued"; ahead: number };

export type Loan = {
  address: { baseUrl: string; apiKey: string };
  contextLength: number;
  threads: number;
  release(): void;
};

/** A model as it is to be served. `threads` null: by self-test. */
export type Serving = { model: LocalModel; threads: number | null; maxContext: number };

type Waiting = {
  serving: Serving;
  grant(loan: Loan): void;
  refuse(error: unknown): void;
  onWait(wait: EngineWait): void;
};

type Current = { serving: Serving; status: EngineStatus; process: EngineProcess | null; loans: number };

const ABSENT: EngineStatus = { phase: "absent", failure: null, progress: null, threads: null, contextLength: null };

export type SupervisorOptions = {
  fork?: typeof forkEngine;
  now?: () => number;
  onThreadsFound?: (model: LocalModel, threads: number) => void;
};

/**
 * Keeps the engine child: one model at a time, started when it is needed, swapped when nobody uses it, restarted at
 * most three times in ten minutes. Whatever happens to the child, the app goes on; those who wait are told why not.
 */
export class EngineSupervisor {
  readonly #token = randomBytes(24).toString("base64url");
  readonly #fork: typeof forkEngine;
  readonly #now: () => number;
  readonly #onThreadsFound: (model: LocalModel, threads: number) => void;
  readonly #restarts = new RestartLimit();
  #port = 0;
  #current: Current | null = null;
  #waiting: Waiting[] = [];
  #stopping: Promise<void> | null = null;
  #closed = false;

  constructor(options: SupervisorOptions = {}) {
    this.#fork = options.fork ?? forkEngine;
    this.#now = options.now ?? Date.now;
    this.#onThreadsFound = options.onThreadsFound ?? (() => {});
  }

  /** Where the engine stands with this model: absent when it serves another one or none. */
  status(model: LocalModel): EngineStatus {
    return this.#current && isSameFile(this.#current.serving.model, model) ? this.#current.status : ABSENT;
  }

  /** The address of the child that runs, for looking at it; null when none does. */
  address(): { baseUrl: string; apiKey: string } | null {
    return this.#current?.process && this.#port > 0 ? this.#addressNow() : null;
  }

  /** Begins to load a model unless somebody uses another one. Never waits, never throws. */
  start(serving: Serving): void {
    if (this.#closed || this.#stopping || (this.#current && isSame(this.#current.serving, serving))) return;
    if (this.#waiting.length === 0 && (this.#current === null || this.#current.loans === 0)) void this.#swap(serving);
  }

  /** Tries once more what failed, as a person asked. */
  startAgain(serving: Serving): void {
    this.#restarts.forget();
    if (this.#current?.status.phase === "failed") this.#current = null;
    this.start(serving);
  }

  /**
   * The engine, serving this model. Waits for loading and for those who use another model, in order of arrival. Throws
   * AppError with the reason where it failed, or the signal's reason. `release` must be called.
   */
  borrow(serving: Serving, signal: AbortSignal, onWait: (wait: EngineWait) => void): Promise<Loan> {
    if (this.#closed) return Promise.reject(shuttingDown());
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = () => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        reject(signal.reason);
        this.#pump();
      };
      const settled = () => signal.removeEventListener("abort", leave);
      const waiting: Waiting = {
        serving,
        onWait,
        grant: (loan) => {
          settled();
          resolve(loan);
        },
        refuse: (error) => {
          settled();
          reject(error);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(waiting);
      this.#pump();
    });
  }

  /** Ends the child; nothing starts after this. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#waiting.splice(0)) waiting.refuse(shuttingDown());
    const running = this.#current?.process;
    this.#current = null;
    await running?.stop();
    await this.#stopping;
  }

  /** Serves the first in the line if that can be done now; the others are told what they wait for. */
  #pump(): void {
    for (let first = this.#waiting[0]; first && this.#settle(first); first = this.#waiting[0]) this.#waiting.shift();
    for (const [place, { serving, onWait }] of this.#waiting.entries()) {
      const loans = this.#current?.loans ?? 0;
      const isSwap = this.#current !== null && !isSame(this.#current.serving, serving);
      const ahead = isSwap ? loans + place : place;
      onWait(ahead === 0 ? { reason: "loading" } : { reason: "queued", ahead });
    }
  }

  /** True when the first in the line is done with: it has the engine, or the reason why not. */
  #settle(first: Waiting): boolean {
    const current = this.#current;
    if (current === null || !isSame(current.serving, first.serving)) {
      if ((current?.loans ?? 0) === 0 && this.#stopping === null) void this.#swap(first.serving);
      return false;
    }
    const { failure, phase, contextLength, threads } = current.status;
    if (failure) first.refuse(failedEngine(failure));
    else if (phase === "ready") first.grant(this.#lend(current, contextLength ?? 0, threads ?? 1));
    else return false;
    return true;
  }

  #lend(current: Current, contextLength: number, threads: number): Loan {
    current.loans += 1;
    let released = false;
    return {
      address: this.#addressNow(),
      contextLength,
      threads,
      release: () => {
        if (released) return;
        released = true;
        current.loans -= 1;
        this.#pump();
      },
    };
  }

  #addressNow() {
    return { baseUrl: `http://127.0.0.1:${this.#port}/v1`, apiKey: this.#token };
  }

  /** Puts another model in the place of the one that is served. */
  async #swap(serving: Serving): Promise<void> {
    const before = this.#current?.process;
    const current: Current = {
      serving,
      status: { ...ABSENT, phase: "loading", progress: 0 },
      process: null,
      loans: 0,
    };
    this.#current = current;
    if (before) {
      // Two models at once could be more than the memory holds.
      this.#stopping = before.stop();
      await this.#stopping;
      this.#stopping = null;
    }
    if (this.#current === current && !this.#closed) this.#launch(current);
    else this.#pump();
  }

  #launch(current: Current): void {
    current.status = { ...ABSENT, phase: "loading", progress: 0 };
    const { model, threads, maxContext } = current.serving;
    const order: EngineOrder = {
      type: "serve",
      token: this.#token,
      port: this.#port,
      name: model.name,
      path: model.path,
      cpuOnly: model.isTestModel,
      maxContext,
      threads: threads ?? (model.isTestModel ? 1 : null),
    };
    const own: EngineProcess = this.#fork(
      order,
      (news) => this.#current === current && this.#hear(current, news),
      () => this.#gone(current, own),
    );
    current.process = own;
  }

  #hear(current: Current, news: EngineNews): void {
    const { status } = current;
    if (news.type === "listening") this.#port = news.port;
    else if (news.type === "threads") this.#onThreadsFound(current.serving.model, news.threads);
    else if (news.type === "serving")
      current.status = { ...status, threads: news.threads, contextLength: news.contextLength };
    else if (news.type === "phase")
      current.status = { ...status, phase: news.phase, progress: news.progress ?? status.progress };
    else this.#fail(current, news.failure);
    if (news.type === "phase" && news.phase === "ready") this.#pump();
  }

  /** The child ended. Unless that was wanted, it is started again, a few times. */
  #gone(current: Current, own: EngineProcess): void {
    if (this.#closed || this.#current !== current || current.process !== own) return;
    current.process = null;
    if (current.status.phase === "failed") return;
    if (this.#restarts.allows(this.#now())) this.#launch(current);
    else this.#fail(current, engineFailure("restarts"));
    this.#pump();
  }

  #fail(current: Current, failure: EngineFailure): void {
    const running = current.process;
    current.process = null;
    current.status = { ...current.status, phase: "failed", failure, progress: null };
    // It would only hold memory.
    void running?.stop();
    this.#pump();
  }
}

function isSame(a: Serving, b: Serving): boolean {
  return isSameFile(a.model, b.model) && a.threads === b.threads && a.maxContext === b.maxContext;
}

/** A file that was replaced is another model. */
function isSameFile(a: LocalModel, b: LocalModel): boolean {
  return a.id === b.id && a.path === b.path && a.bytes === b.bytes;
}

function shuttingDown(): AppError {
  return new AppError("model_unreachable", "The workbench is shutting down.", "Start it again, then ask once more.");
}
