import { useEffect, useState } from "react";
import { whenIdle } from "#components/ui/when-idle.ts";
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
    const withdraw = whenIdle(load);
    return () => {
      left = true;
      withdraw();
    };
  }, []);
  return models;
}
