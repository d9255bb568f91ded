import type { HistoryFigures } from "./measure-history.ts";
import type { LoadFigures, ScriptSizes } from "./measure-load.ts";
import type { ServerFigures } from "./measure-server.ts";
import type { StreamFigures } from "./measure-stream.ts";

/** Everything one subject was measured at; absent = not measured, or not to be measured there. */
export type Figures = {
  load?: LoadFigures;
  stream?: StreamFigures;
  unlimited?: StreamFigures;
  history?: HistoryFigures;
  oneStream?: ServerFigures;
  twentyStreams?: ServerFigures;
  idleMb?: number;
  pages?: Record<string, ScriptSizes>;
};

type Row = { measure: string; goal: number; unit: string; of: (figures: Figures) => number | null | undefined };

/** The goals of the product, one row each; milliseconds unless the unit says otherwise. */
export const ROWS: readonly Row[] = [
  { measure: "main thread for a 60 s stream", unit: "ms", goal: 8000, of: (f) => f.stream?.task },
  { measure: "script in it", unit: "ms", goal: 2000, of: (f) => f.stream?.script },
  { measure: "long tasks in it", unit: "", goal: 0, of: (f) => f.stream?.longTasks },
  { measure: "renderer CPU", unit: "ms", goal: 15_000, of: (f) => f.stream?.rendererCpu },
  { measure: "send -> request to the model", unit: "ms", goal: 25, of: (f) => f.stream?.sendToUpstream },
  { measure: "first token -> seen", unit: "ms", goal: 50, of: (f) => f.stream?.firstTokenToSeen },
  { measure: "last token -> settled", unit: "ms", goal: 80, of: (f) => f.stream?.lastToSettled },
  { measure: "unlimited rate: settled", unit: "ms", goal: 250, of: (f) => f.unlimited?.lastToSettled },
  { measure: "unlimited rate: longest task", unit: "ms", goal: 50, of: (f) => f.unlimited?.longestTask },
  { measure: "composer usable, cold", unit: "ms", goal: 350, of: (f) => f.load?.usable },
  { measure: "JS transferred", unit: "kB", goal: 200, of: (f) => f.load?.jsTransferredKb },
  { measure: "JS decoded", unit: "kB", goal: 700, of: (f) => f.load?.jsDecodedKb },
  { measure: "30-turn reload: last answer", unit: "ms", goal: 600, of: (f) => f.history?.lastAnswer },
  { measure: "30-turn reload: main thread", unit: "ms", goal: 600, of: (f) => f.history?.task },
  { measure: "heap there", unit: "MB", goal: 20, of: (f) => f.history?.heapMb },
  { measure: "typing there, median", unit: "ms", goal: 16, of: (f) => f.history?.typingMedian },
  { measure: "typing there, most", unit: "ms", goal: 25, of: (f) => f.history?.typingMax },
  { measure: "server CPU per 1k tokens, 1 stream", unit: "ms", goal: 200, of: (f) => f.oneStream?.cpuPer1k },
  { measure: "server CPU per 1k tokens, 20 streams", unit: "ms", goal: 80, of: (f) => f.twentyStreams?.cpuPer1k },
  { measure: "server memory, idle", unit: "MB", goal: 130, of: (f) => f.idleMb },
  { measure: "bytes to the browser per token", unit: "B", goal: 14, of: (f) => f.oneStream?.bytesPerToken },
];

/** The table of the figures, product beside bare page, medians of the repeats. */
export function toTable(product: readonly Figures[], bare: readonly Figures[]): string {
  const cell = (figures: readonly Figures[], row: Row) => {
    const values = figures.map(row.of).filter((value) => value !== null && value !== undefined);
    return values.length === 0 ? "" : show(middle(values));
  };
  const lines = ROWS.map(
    (row) =>
      `| ${row.measure}${row.unit && `, ${row.unit}`} | ${cell(product, row)} | ${cell(bare, row)} | <= ${show(row.goal)} |`,
  );
  return ["| measure | product | bare page | goal |", "| --- | ---: | ---: | ---: |", ...lines].join("\n");
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const show = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-US") : String(Math.round(value * 10) / 10);
