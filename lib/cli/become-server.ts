import { existsSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import path from "node:path";

/** Short-lived objects get less room than Node gives them: 30 MB that an idle server would keep. */
const FLAGS = ["--max-semi-space-size=4"];
/** glibc gives each thread a heap of its own, which then stays: 15 MB of an idle server. Other systems ignore this. */
const ARENAS = process.env.MALLOC_ARENA_MAX ?? "2";
const SERVER = path.join(import.meta.dirname, "server.ts");

/**
 * Replaces this process by the server's own: same id, same streams. Its modules come compiled from `cacheDir`; reading
 * them as TypeScript would keep a compiler in memory (16 MB). Windows cannot replace a process: the server runs in this one.
 */
export async function becomeServer(cacheDir: string): Promise<void> {
  if (process.platform === "win32" || !process.execve) return void (await import("./server.ts"));
  if (!existsSync(cacheDir)) await fillCache(cacheDir);
  const args = [process.execPath, ...process.execArgv, ...FLAGS, SERVER];
  process.execve(process.execPath, args, { ...process.env, NODE_COMPILE_CACHE: cacheDir, MALLOC_ARENA_MAX: ARENAS });
}

/** What the first start would compile, so that it is as small as every other. Nothing is run. */
async function fillCache(cacheDir: string): Promise<void> {
  enableCompileCache(cacheDir);
  await Promise.all([
    import("./launch.ts"),
    import("./serve.ts"),
    import("../runs/runtime.ts"),
    import("../runs/shutdown-runs.ts"),
    import("../runs/check-worker.ts"),
    import("../model/generate.ts"),
  ]);
  flushCompileCache();
}
