/** Runs several generators, at most `atOnce` at a time, and yields what they yield as it comes. The first error ends all. */
export async function* mergeEvents<T>(sources: AsyncGenerator<T>[], atOnce: number): AsyncGenerator<T> {
  const waiting = [...sources];
  const running = new Map<AsyncGenerator<T>, Promise<{ source: AsyncGenerator<T>; step: IteratorResult<T> }>>();
  const advance = (source: AsyncGenerator<T>) => {
    running.set(
      source,
      source.next().then((step) => ({ source, step })),
    );
  };
  try {
    for (;;) {
      while (running.size < atOnce) {
        const source = waiting.shift();
        if (!source) break;
        advance(source);
      }
      if (running.size === 0) return;
      const { source, step } = await Promise.race(running.values());
      running.delete(source);
      if (step.done) continue;
      advance(source);
      yield step.value;
    }
  } finally {
    // A source that is waiting for its server is closed without waiting for it; its own error was or will be told once.
    for (const pending of running.values()) pending.catch(() => undefined);
    for (const source of [...running.keys(), ...waiting]) source.return(undefined).catch(() => undefined);
  }
}
