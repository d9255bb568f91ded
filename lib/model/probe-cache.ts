import { type Probe, probeServer, type ServerAddress } from "./probe-server.ts";

const KEEP_MS = 60_000;
/** A server that did not answer is asked again soon: it may be loading. */
const KEEP_FAILED_MS = 3000;

type Entry = { probe: Probe | null; at: number; running: Promise<Probe> | null };
const KEY = Symbol.for("fin-r1-workbench.model-probes");

function entries(): Map<string, Entry> {
  const holder = globalThis as { [KEY]?: Map<string, Entry> };
  holder[KEY] ??= new Map();
  return holder[KEY];
}

function idOf(server: ServerAddress): string {
  return `${server.baseUrl}\n${server.apiKey}`;
}

/**
 * What is known about a server: the cached look when it is young enough, else a new one, waited for at most `waitMs`
 * (null when it takes longer and nothing older is known; it goes on in the background). Looks are shared.
 */
export async function getProbe(
  server: ServerAddress,
  options: { waitMs: number; fresh?: boolean },
): Promise<Probe | null> {
  const id = idOf(server);
  const entry = entries().get(id) ?? { probe: null, at: 0, running: null };
  entries().set(id, entry);
  const keep = entry.probe?.error ? KEEP_FAILED_MS : KEEP_MS;
  if (entry.probe && !options.fresh && Date.now() - entry.at < keep) return entry.probe;
  entry.running ??= probeServer(server).then((probe) => {
    Object.assign(entry, { probe, at: Date.now(), running: null });
    return probe;
  });
  return Promise.race([entry.running, pause(options.waitMs).then(() => entry.probe)]);
}

/** The names a server was last seen to serve; empty when it was never seen. */
export function servedNames(server: ServerAddress): string[] {
  return (
    entries()
      .get(idOf(server))
      ?.probe?.models.map((model) => model.name) ?? []
  );
}

/** The next question about this server looks again; until then the old answer stands where nobody can wait. */
export function forgetProbe(server: ServerAddress): void {
  const entry = entries().get(idOf(server));
  if (entry) entry.at = 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
