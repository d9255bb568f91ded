import { useEffect, useState } from "react";
import { fetchModels, type ModelList } from "./call-api.ts";

/** The connected models, asked for once the page is at rest; null until then, and when the list cannot be had. */
export function useModels(): ModelList | null {
  const [models, setModels] = useState<ModelList | null>(null);
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
