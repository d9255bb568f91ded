import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 1280px)";

/** The page's place for open checks, or null where they open as a sheet. */
export function useSlot(): Element | null {
  return useSyncExternalStore(subscribeToWidth, findSlot, () => null);
}

function subscribeToWidth(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

const findSlot = () => (matchMedia(WIDE).matches ? document.querySelector('[data-part="checks-slot"]') : null);
