import { useEffect, useState } from "react";
import type { ModelsResponse } from "#lib/model/schema.ts";
import { fetchModels } from "./run-requests.ts";

/** The connected models, asked for once the page is at rest; null until then, and when the list cannot be had. */
export function useModels(): ModelsResponse | null {
  const [models, setModels] = useState<ModelsResponse | null>(null);
  useEffect(() => {
    let left = false;
    const load = () =>
      fetchModels().then(
        (list) => !left && setModels(list),
        // Sending says what is wrong; a picker that is missing does not hinder anyone.
        (cause) => console.warn("the list of models could not be read", cause),
      );
    const idle = "requestIdleCallback" in window ? requestIdleCallback(load, { timeout: 2000 }) : setTimeout(load, 300);
    return () => {
      left = true;
      if ("cancelIdleCallback" in window) cancelIdleCallback(idle as number);
      else clearTimeout(idle);
    };
  }, []);
  return models;
}
