"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";
import type { Endpoint, ModelsResponse } from "#lib/model/schema.ts";

export type { Endpoint };

export type EndpointList = ModelsResponse;

/** The endpoints as GET /api/models lists them; null until the first answer, `failed` when there is none. */
export function useEndpoints() {
  const [list, setList] = useState<EndpointList | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  /** `fresh` asks the servers again instead of taking what is known for a minute. */
  const refresh = useCallback(async (fresh = false) => {
    try {
      setList(await callApi<EndpointList>(fresh ? "/api/models?fresh=1" : "/api/models"));
      setFailed(null);
    } catch (error) {
      setFailed(error);
    }
  }, []);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  return { list, failed, refresh };
}
