import { hashFile, inspectFile } from "./inspect-file.ts";
import { changeMachineState, type Facts } from "./machine-state.ts";

type Size = { bytes: number; mtimeMs: number };
/**
 * `unsure`: looks that ended without an answer, and facts that the disk did not take; they are not repeated before the
 * next start or a person's wish.
 */
type Shared = {
  looks: Map<string, Promise<Facts>>;
  unsure: Map<string, Facts>;
  hashing: Map<string, { bytes: number }>;
  queue: Promise<unknown>;
};

const KEY = Symbol.for("fin-r1-workbench.file-facts");

function shared(): Shared {
  const holder = globalThis as { [KEY]?: Shared };
  holder[KEY] ??= { looks: new Map(), unsure: new Map(), hashing: new Map(), queue: Promise.resolve() };
  return holder[KEY];
}

/**
 * What is known of a file of this size and change time: the remembered facts, else a new look at it, which is shared by
 * all who ask and remembered. A large file's hash follows in the background.
 */
export async function currentFacts(path: string, now: Size, remembered: Facts | undefined): Promise<Facts> {
  const fresh = remembered && remembered.bytes === now.bytes && remembered.mtimeMs === now.mtimeMs;
  const facts = shared().unsure.get(keyOf(path, now)) ?? (fresh ? remembered : await lookOnce(path, now));
  if (facts.sha256 === null && facts.problem === null) hashInBackground(path, facts);
  return facts;
}

/** How many bytes of a file are hashed so far; null when it is not being hashed. */
export function hashProgress(path: string): number | null {
  return shared().hashing.get(path)?.bytes ?? null;
}

function keyOf(path: string, { bytes, mtimeMs }: Size): string {
  return `${path}\n${bytes}\n${mtimeMs}`;
}

/** The next listing looks at the file anew. */
export async function forgetFacts(path: string): Promise<void> {
  const { unsure } = shared();
  for (const key of unsure.keys()) if (key.startsWith(`${path}\n`)) unsure.delete(key);
  await changeMachineState((state) => {
    delete state.facts[path];
  });
}

function lookOnce(path: string, now: Size): Promise<Facts> {
  const { looks } = shared();
  const key = keyOf(path, now);
  const running = looks.get(key) ?? look(path, now).finally(() => looks.delete(key));
  looks.set(key, running);
  return running;
}

async function look(path: string, now: Size): Promise<Facts> {
  const found = await inspectFile(path);
  const facts: Facts =
    "problem" in found
      ? { ...now, header: null, problem: found.problem, sha256: null }
      : { ...now, header: found.header, problem: null, sha256: found.sha256 };
  const { unsure } = shared();
  if ("sure" in found && !found.sure) unsure.set(keyOf(path, now), facts);
  // What the file holds is remembered; that it could not be opened may be mended without a change of the file.
  else if (facts.problem?.code !== "permission" && facts.problem?.code !== "missing") await remember(path, facts);
  return facts;
}

/** One file at a time: two would only take turns at the same disk. */
function hashInBackground(path: string, facts: Facts): void {
  const all = shared();
  if (all.hashing.has(path)) return;
  const progress = { bytes: 0 };
  all.hashing.set(path, progress);
  all.queue = all.queue.then(async () => {
    try {
      const sha256 = await hashFile(path, (bytes) => {
        progress.bytes = bytes;
      });
      // A problem here shows at the next look: the file is gone or unreadable then too.
      if (typeof sha256 === "string") await remember(path, { ...facts, sha256 });
    } catch (error) {
      console.error("A model file could not be hashed:", error);
    } finally {
      all.hashing.delete(path);
    }
  });
}

/** The first hash of a file is the one it must keep. A disk that takes nothing more makes no file unreadable. */
async function remember(path: string, facts: Facts): Promise<void> {
  try {
    await changeMachineState((state) => {
      state.facts[path] = facts;
      if (facts.sha256 !== null) state.recorded[path] ??= facts.sha256;
    });
    shared().unsure.delete(keyOf(path, facts));
  } catch (error) {
    console.error("What is known of a model file could not be stored:", error);
    shared().unsure.set(keyOf(path, facts), facts);
  }
}
