import type { WireProfile } from "./wire-profiles.ts";

export type Counters = {
  running: number;
  waiting: number;
  promptTokens: number;
  generationTokens: number;
  finished: Record<string, number>;
};

/** Prometheus text in the names of a generation of vLLM (wire notes, C). From 0.9 there are two engines to add up. */
export function metricsText(
  generation: NonNullable<WireProfile["metrics"]>,
  model: string,
  counters: Counters,
): string {
  const lines: string[] = [];
  const engines = generation === "0.8" ? [""] : [',engine="0"', ',engine="1"'];
  const put = (name: string, kind: "gauge" | "counter", about: string, value: number, labels = "") => {
    lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} ${kind}`);
    engines.forEach((engine, i) => {
      // Everything runs on the last engine, so that reading only the first is a mistake that shows.
      const shown = i === engines.length - 1 ? value : 0;
      lines.push(`${name}{model_name="${model}"${engine}${labels}} ${shown.toFixed(1)}`);
    });
  };
  put("vllm:num_requests_running", "gauge", "Number of requests in model execution batches.", counters.running);
  put("vllm:num_requests_waiting", "gauge", "Number of requests waiting to be processed.", counters.waiting);
  const cache = generation === "0.8" ? "vllm:gpu_cache_usage_perc" : "vllm:kv_cache_usage_perc";
  put(cache, "gauge", "KV-cache usage. 1 means 100 percent usage.", counters.running > 0 ? 0.1 : 0);
  put("vllm:prompt_tokens_total", "counter", "Number of prefill tokens processed.", counters.promptTokens);
  put("vllm:generation_tokens_total", "counter", "Number of generation tokens processed.", counters.generationTokens);
  const prefix = generation === "0.8" ? "vllm:gpu_prefix_cache" : "vllm:prefix_cache";
  put(`${prefix}_queries_total`, "counter", "Prefix cache queries.", counters.promptTokens);
  put(`${prefix}_hits_total`, "counter", "Prefix cache hits.", Math.floor(counters.promptTokens / 2));
  const between = generation === "0.11" ? "vllm:inter_token_latency_seconds" : "vllm:time_per_output_token_seconds";
  put(`${between}_sum`, "counter", "Sum of the latency between tokens.", counters.generationTokens / 100);
  put(`${between}_count`, "counter", "Count of the latency between tokens.", counters.generationTokens);
  for (const reason of ["stop", "length", "abort"]) {
    put(
      "vllm:request_success_total",
      "counter",
      "Count of successfully processed requests.",
      counters.finished[reason] ?? 0,
      `,finished_reason="${reason}"`,
    );
  }
  return `${lines.join("\n")}\n`;
}
