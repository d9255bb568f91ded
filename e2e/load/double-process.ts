import { spawn } from "node:child_process";
import path from "node:path";

export type DoubleProcess = {
  url: string;
  /** Generations that hold a slot now. */
  running(): Promise<number>;
  stop(): void;
};

/** The double in a process of its own, so that its work is not taken for the viewers'. */
export async function startDoubleProcess(tokensPerSecond: number): Promise<DoubleProcess> {
  const entry = path.resolve(import.meta.dirname, "../fake-vllm/server.ts");
  const child = spawn(process.execPath, [entry, "--port", "0", "--rate", String(tokensPerSecond)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = /(http:\/\/[\d.:]+)\/v1/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.on("exit", (code) => reject(new Error(`the double ended with code ${code}`)));
  });
  return {
    url,
    running: async () => ((await (await fetch(`${url}/__control`)).json()) as { running: number }).running,
    stop: () => child.kill("SIGTERM"),
  };
}
