import { availableParallelism } from "node:os";

/**
 * Most threads the engine may use. llama.cpp's threads spin while they wait for each other: with more of them than free
 * cores, replies become tens of times slower (measured: 0.2 s with one thread, 15 s with four on two busy cores). So one
 * physical core is left to the rest of the machine, and a container's share counts, not the machine it runs on.
 * `mathCores`: physical performance cores as llama.cpp counts them. Node's availableParallelism honours affinity and
 * cgroup quotas, but counts hyper-threads.
 */
export function threadLimit(mathCores: number, parallelism = availableParallelism()): number {
  return Math.max(1, Math.min(mathCores, parallelism) - 1);
}

/** What the self-test tries: one, half, all that may be used. A single candidate needs no test. */
export function threadCandidates(limit: number): number[] {
  return [...new Set([1, Math.max(1, Math.round(limit / 2)), limit])];
}
