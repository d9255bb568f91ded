import type { HistoryFigures } from "./measure-history.ts";
import type { LoadFigures, ScriptSizes } from "./measure-load.ts";
import type { ProfileEntry } from "./measure-profile.ts";
import type { ServerFigures } from "./measure-server.ts";
import type { StreamFigures } from "./measure-stream.ts";

/** Everything one subject was measured at; absent = not measured, or not to be measured there. The bare page's server is the bare relay. */
export type Figures = {
  load?: LoadFigures;
  stream?: StreamFigures;
  unlimited?: StreamFigures;
  history?: HistoryFigures;
  oneStream?: ServerFigures;
  twentyStreams?: ServerFigures;
  idleMb?: number;
  /** Of the server after everything else was measured, at rest again. */
  restMb?: number;
  pages?: Record<string, ScriptSizes>;
  profile?: ProfileEntry[];
};

type Row = {
  measure: string;
  goal: number;
  unit: string;
  /** The goal is the least, not the most. */
  least?: boolean;
  of: (figures: Figures) => number | null | undefined;
};

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
  { measure: "answers reachable there, of 30", unit: "", goal: 30, least: true, of: (f) => f.history?.reachable },
  { measure: "typing there, median", unit: "ms", goal: 16, of: (f) => f.history?.typingMedian },
  { measure: "typing there, most", unit: "ms", goal: 25, of: (f) => f.history?.typingMax },
  { measure: "server CPU per 1k tokens, 1 stream", unit: "ms", goal: 200, of: (f) => f.oneStream?.cpuPer1k },
  { measure: "server CPU per 1k tokens, 20 streams", unit: "ms", goal: 80, of: (f) => f.twentyStreams?.cpuPer1k },
  { measure: "server memory, idle", unit: "MB", goal: 130, of: (f) => f.idleMb },
  { measure: "server memory, at rest after all of it", unit: "MB", goal: 130, of: (f) => f.restMb },
  { measure: "bytes to the browser per token", unit: "B", goal: 14, of: (f) => f.oneStream?.bytesPerToken },
];

/** The table of the figures, medians of the repeats: what the product needed before (where that is given) and now, and the bare page. */
export function toTable(product: readonly Figures[], bare: readonly Figures[], before?: readonly Figures[]): string {
  const cell = (figures: readonly Figures[], row: Row) => {
    const values = figures.map(row.of).filter((value) => value !== null && value !== undefined);
    return values.length === 0 ? "" : show(middle(values));
  };
  const lines = ROWS.map(
    (row) =>
      `| ${row.measure}${row.unit && `, ${row.unit}`} | ${before ? `${cell(before, row)} | ` : ""}${cell(product, row)} | ${cell(bare, row)} | ${row.least ? ">=" : "<="} ${show(row.goal)} |`,
  );
  const head = before
    ? ["| measure | before | product | bare page | goal |", "| --- | ---: | ---: | ---: | ---: |"]
    : HEAD;
  return [...head, ...lines, "", ...ratios(product, bare), ...topTen(product)].join("\n");
}

const HEAD = ["| measure | product | bare page | goal |", "| --- | ---: | ---: | ---: |"];

/** Seconds differ between machines; what the product needs beside the bare page and relay of the same run hardly does. */
function ratios(product: readonly Figures[], bare: readonly Figures[]): string[] {
  const ratio = (what: string, of: Row["of"]) => {
    const typical = (figures: readonly Figures[]) => middle(figures.flatMap((f) => of(f) ?? []));
    const value = typical(product) / typical(bare);
    return Number.isNaN(value) ? [] : [`${what}: ${value.toFixed(2)}`];
  };
  const lines = [
    ...ratio("main thread for a 60 s stream, of the bare page's (<= 0.8)", (f) => f.stream?.task),
    ...ratio("server CPU of 1 stream, of a relay's that only passes bytes on", (f) => f.oneStream?.cpuPer1k),
    ...ratio("server CPU of 20 streams, of the same", (f) => f.twentyStreams?.cpuPer1k),
  ];
  return lines.length > 0 ? [...lines, ""] : [];
}

function topTen(product: readonly Figures[]): string[] {
  const profile = product.find((figures) => figures.profile)?.profile;
  if (!profile) return [];
  return [
    "main thread of the 60 s stream by function, ms:",
    ...profile.map(({ what, ms }) => `${String(ms).padStart(7)}  ${what}`),
  ];
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const show = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-US") : String(Math.round(value * 10) / 10);
