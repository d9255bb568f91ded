import { useCallback, useEffect, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";

/** What GET `path` answers, asked again by `refresh`; null until the first answer, `failed` when the last one did not come. */
export function useAnswer<T>(path: string) {
  const [answer, setAnswer] = useState<T | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  const refresh = useCallback(
    async (query = "") => {
      try {
        setAnswer(await callApi<T>(path + query));
        setFailed(null);
      } catch (error) {
        setFailed(error);
      }
    },
    [path],
  );

  useEffect(() => {
    void refresh();
  }, [refresh]);

  return { answer, failed, refresh };
}
