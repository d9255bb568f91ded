/** Calls `work` once the page rests, at the latest after two seconds. The returned function withdraws it. */
export function whenIdle(work: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const idle = requestIdleCallback(work, { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(work, 300);
  return () => clearTimeout(timer);
}
