"use client";

import { type ComponentType, lazy, type ReactElement, useState } from "react";

export type Preloadable<P extends object> = ((props: P) => ReactElement) & {
  /** Fetches it, so that it is drawn at once when it is wanted. */
  preload: () => void;
};

/**
 * A component of a chunk of its own, to be put into a `Suspense`. Unlike a lazy one it does not suspend when it was
 * preloaded: a boundary that has shown its fallback may keep its content back for a third of a second.
 */
export function preloadable<P extends object>(load: () => Promise<ComponentType<P>>): Preloadable<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetch);
  const Part = (props: P) => {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  };
  // A chunk that cannot be fetched is asked for again, and said, where it is drawn.
  return Object.assign(Part, { preload: () => void fetch().catch(() => {}) });
}
