import { parseArgs } from "node:util";
import { SCENARIOS } from "./scenarios/index.ts";
import { startFakeVllm } from "./server.ts";

/** `node e2e/fake-vllm/server.ts [--port 44000] [--scenario healthy] [--rate 100] [--key K] [--list]` */
export async function runFakeVllm(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "44000" },
      scenario: { type: "string", default: "healthy" },
      rate: { type: "string" },
      key: { type: "string" },
      list: { type: "boolean", default: false },
    },
  });
  if (values.list) {
    for (const { name, behaviour, about, profile } of SCENARIOS)
      console.log(`${behaviour}\t${name}\t${profile}\t${about}`);
    return;
  }
  const rate = values.rate === undefined || values.rate === "max" ? undefined : Number(values.rate);
  const fake = await startFakeVllm({ port: Number(values.port), scenario: values.scenario, rate, key: values.key });
  console.log(`fake vLLM on ${fake.url}/v1 (scenario ${values.scenario}, ${rate ?? "max"} tokens/s)`);
  const stop = () => void fake.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
