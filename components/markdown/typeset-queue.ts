/**
 * Sets formulas a few at a time, so that a page of hundreds never blocks typing or scrolling.
 * The typesetter and its fonts are fetched with the first request.
 */

type Result = Node | "refused";
interface Job {
  tex: string;
  display: boolean;
  done: (result: Result) => void;
}

type Typeset = (tex: string, display: boolean) => Result;

/** Milliseconds of work between two chances for the browser to paint. */
const SLICE = 8;
const CACHE_SIZE = 500;

const cache = new Map<string, Result>();
const jobs: Job[] = [];
let typeset: Typeset | null = null;
let working = false;

/** The set formula when it has been set before, else null. Never blocks; null on a server. */
export function typesetNow(tex: string, display: boolean): Result | null {
  const found = cache.get(keyOf(tex, display));
  if (found === undefined) return null;
  return found === "refused" ? found : found.cloneNode(true);
}

/** Calls `done` once with the set formula; the returned function withdraws the request. */
export function requestTypeset(tex: string, display: boolean, done: (result: Result) => void): () => void {
  const job = { tex, display, done };
  jobs.push(job);
  if (!working) {
    working = true;
    void start();
  }
  return () => {
    const at = jobs.indexOf(job);
    if (at >= 0) jobs.splice(at, 1);
  };
}

/** Fetches the typesetter and its common fonts, so that the first formula is set when it closes. */
export function prepareTypesetter(): void {
  requestTypeset("x", false, () => {
    for (const font of ["1em KaTeX_Main", "italic 1em KaTeX_Math"]) document.fonts.load(font).catch(() => {});
  });
}

async function start(): Promise<void> {
  try {
    typeset ??= (await import("./typeset.ts")).typeset;
  } catch (error) {
    // Offline between deploys: the sources stay readable, the next formula tries again.
    console.warn("The typesetter could not be loaded", error);
    jobs.length = 0;
    working = false;
    return;
  }
  work();
}

function work(): void {
  const until = performance.now() + SLICE;
  while (typeset !== null && jobs.length > 0 && performance.now() < until) {
    const job = jobs.shift();
    if (job === undefined) break;
    const found = typesetNow(job.tex, job.display) ?? remember(job, typeset(job.tex, job.display));
    job.done(found);
  }
  if (jobs.length > 0) setTimeout(work, 0);
  else working = false;
}

function remember(job: Job, result: Result): Result {
  const key = keyOf(job.tex, job.display);
  if (cache.size >= CACHE_SIZE) {
    const oldest = cache.keys().next().value;
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(key, result === "refused" ? result : result.cloneNode(true));
  return result;
}

function keyOf(tex: string, display: boolean): string {
  return `${display ? "D" : "I"}${tex}`;
}
