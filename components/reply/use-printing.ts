import { useSyncExternalStore } from "react";

let printing = false;

/** Whether the page is being laid out for paper, which has no tabs and nothing to press. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const tell = ({ type }: Event) => {
    printing = type === "beforeprint";
    changed();
  };
  addEventListener("beforeprint", tell);
  addEventListener("afterprint", tell);
  return () => {
    removeEventListener("beforeprint", tell);
    removeEventListener("afterprint", tell);
  };
}
