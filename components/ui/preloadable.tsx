"use client";

import { type ComponentType, lazy, type ReactElement, useEffect, useState } from "react";
import { useHydrated } from "./use-hydrated.ts";

export type Preloadable<P extends object> = ((props: P) => ReactElement | null) & {
  /** Fetches it, so that it is drawn at once when it is wanted. */
  preload: () => void;
};

/**
 * A component of a chunk of its own, to be put into a `Suspense`. Only what a server draws suspends: a boundary that shows
 * its fallback in the page may keep the content back for a third of a second, so there it is drawn as soon as it has come.
 */
export function preloadable<P extends object>(load: () => Promise<ComponentType<P>>): Preloadable<P> {
  let loaded: ComponentType<P> | null = null;
  const fetch = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetch);
  const Part = (props: P) => {
    const begunHere = useHydrated();
    const [Shown, show] = useState<ComponentType<P> | null>(() => loaded ?? (begunHere ? null : Lazy));
    useEffect(() => {
      if (Shown) return;
      // A chunk that cannot be fetched is asked for again, and said, by the lazy one.
      fetch().then(
        () => show(() => loaded),
        () => show(() => Lazy),
      );
    }, [Shown]);
    return Shown && <Shown {...props} />;
  };
  // A chunk that cannot be fetched now is asked for again where it is drawn.
  return Object.assign(Part, { preload: () => void fetch().catch(() => {}) });
}
