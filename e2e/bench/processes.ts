import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

type Process = { pid: number; parent: number; cpuMs: number; rssMb: number };

/** Every process there is, from /proc; none where there is no /proc. */
function allProcesses(): Process[] {
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return []; // Not Linux: times of other processes are then not reported.
  }
  return names.flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
      const rssMb = ((fields[21] ?? 0) * PAGE_BYTES) / 1_048_576;
      return [{ pid: Number(name), parent: fields[1] ?? 0, cpuMs: (ticks * 1000) / TICKS_PER_SECOND, rssMb }];
    } catch {
      return []; // It ended while it was read.
    }
  });
}

/** `root` and everything it started. */
export function processTree(root: number): Process[] {
  const all = allProcesses();
  const pids = new Set([root]);
  for (let size = 0; size !== pids.size; ) {
    size = pids.size;
    for (const { pid, parent } of all) if (pids.has(parent)) pids.add(pid);
  }
  return all.filter(({ pid }) => pids.has(pid));
}

/** CPU time in ms and memory in MB of a process and its children. */
export function costOf(root: number): { cpuMs: number; rssMb: number } {
  const tree = processTree(root);
  return { cpuMs: sum(tree.map((p) => p.cpuMs)), rssMb: sum(tree.map((p) => p.rssMb)) };
}

/** CPU time in ms of the renderers below this process: workers and threads included, not only the main thread. */
export function rendererCpuMs(): number {
  return sum(
    processTree(process.pid)
      .filter(({ pid }) => isRenderer(pid))
      .map((p) => p.cpuMs),
  );
}

function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer");
  } catch {
    return false; // It ended while it was read.
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
