import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * Who writes a run: machine, process id and the moment the process started, so that a process id that was given out
 * again is not taken for the one that died. `machine` names a process id space (a container has one of its own).
 */
export type ProcessOwner = { machine: string; pid: number; startedAt: string };

/** This process. `instance` tells several writers of one process apart (tests). */
export function currentOwner(instance = ""): string {
  return [machineName(), process.pid, startTime(process.pid) ?? "?", instance].filter((part) => part !== "").join("|");
}

/** Whether the process that `owner` names is alive: "unknown" when it ran where we cannot look, and only its lease tells. */
export function ownerState(owner: string): "alive" | "dead" | "unknown" {
  const [machine, pid, startedAt] = owner.split("|");
  if (machine !== machineName() || !pid) return "unknown";
  const started = startTime(Number(pid));
  if (started === null) return "dead";
  return started === "?" || startedAt === "?" || started === startedAt ? "alive" : "dead";
}

let machine: string | null = null;

function machineName(): string {
  machine ??= `${hostname()}/${read("/proc/sys/kernel/random/boot_id").slice(0, 8)}/${processSpace()}`;
  return machine;
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
  } catch {
    return process.platform;
  }
}

/** Start time of a process in the system's own unit, null when it is gone, "?" when it is there and nothing more can be told. */
function startTime(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== "") {
    // The command name, in parentheses, may itself hold spaces and parentheses; the fields after it are numbered from 3.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    return state === "Z" || state === "X" ? null : (fields[19] ?? "?");
  }
  if (process.platform === "linux") return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return null;
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || "?";
  } catch {
    return "?";
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
