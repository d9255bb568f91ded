/** What the parent asks of one process. */
export type Job = {
  /** Runs of the process before, to tell what became of them. */
  report: string[];
  /** One of them to go on from. */
  goOn: string | null;
  prompts: string[];
};

/** What a process tells, a line each. */
export type Line =
  | { type: "report"; id: string; status: string; raw: string; sinceStartMs: number; cpuMs: number }
  | { type: "continued"; id: string; status: string; raw: string }
  | { type: "started"; id: string; prompt: string }
  | { type: "seen"; id: string; seq: number; text: string }
  | { type: "ended"; id: string; status: string }
  | { type: "idle" };
