import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { startFakeVllm } from "../fake-vllm/server.ts";
import { Ledger } from "./ledger.ts";
import type { Job, Line } from "./protocol.ts";

const WRITER = path.join(import.meta.dirname, "writer.ts");
const PROMPTS = [
  "这段宣传语是否合规？",
  "Compute the present value of 100 in 2 years at 5 %.",
  "LONG 请详细说明 A 股的风险。",
];
/** Each round goes on with a run of the one before this often. */
const GO_ON_EVERY = 4;
const TOKENS_PER_SECOND = 300;

export type RoundsResult = { rounds: number; seconds: number; ledger: Ledger };

/** Kills a process with kill -9 at a random moment, `rounds` times; each next one recovers, reports and goes on. */
export async function crashRounds(rounds: number, env: Record<string, string>): Promise<RoundsResult> {
  const startedAt = Date.now();
  const fake = await startFakeVllm({ rate: TOKENS_PER_SECOND });
  const childEnv = { ...process.env, ...env, MODEL_URL: fake.url, MODEL_NAME: "Fin-R1", MODEL_PROFILE: "fin-r1" };
  try {
    const ledger = new Ledger(await wholeReplies(fake.url));
    let goOn: string | null = null;
    for (let round = 0; round <= rounds; round++) {
      const last = round === rounds;
      const job: Job = { report: ledger.open, goOn, prompts: last ? [] : PROMPTS };
      goOn = await oneRound(job, childEnv, ledger, round % GO_ON_EVERY === 0);
      if (ledger.problems.length > 20) break;
    }
    return { rounds, seconds: (Date.now() - startedAt) / 1000, ledger };
  } finally {
    await fake.close();
  }
}

/** One process from start to kill. Returns an interrupted run for the next one to go on from. */
async function oneRound(job: Job, env: NodeJS.ProcessEnv, ledger: Ledger, wantsOne: boolean): Promise<string | null> {
  const child = spawn(process.execPath, [WRITER, JSON.stringify(job)], { env, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk;
  });
  const started = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    ledger.hear(line);
    if (line.type === "started") started.add(line.id);
    // From the first run on, any moment will do: while it is stored, sent, read or ended.
    if (line.type === "started" && !timer) timer = setTimeout(() => kill(child), Math.random() ** 2 * 1500);
    if (line.type === "idle" && job.prompts.length === 0) kill(child);
  }
  if (timer) clearTimeout(timer);
  if (!child.killed) ledger.problems.push(`a process ended by itself: ${complaints.slice(-2000)}`);
  const going = ledger.open.filter((id) => started.has(id) && !ledger.hasEnded(id));
  return wantsOne ? (going[0] ?? null) : null;
}

function kill(child: ChildProcess): void {
  child.kill("SIGKILL");
}

/** The double's own replies, asked directly: what a run's text must be a beginning of. */
async function wholeReplies(url: string): Promise<Map<string, string>> {
  const whole = new Map<string, string>();
  for (const prompt of PROMPTS) {
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "Fin-R1", messages: [{ role: "user", content: prompt }], max_tokens: 4000 }),
    });
    const body = (await response.json()) as { choices: { message: { content: string } }[] };
    whole.set(prompt, body.choices[0]?.message.content ?? "");
  }
  return whole;
}
