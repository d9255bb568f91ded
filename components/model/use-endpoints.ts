"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";

export type EndpointState = "none" | "connecting" | "ready" | "unreachable";

export type Endpoint = {
  /** "env" is the one that MODEL_URL names: it can be used, not changed here. */
  id: string;
  name: string;
  url: string;
  state: EndpointState;
  default: boolean;
  models: { name: string; profile: string; contextLength: number | null }[];
  /** Why it is not ready, when the server says. */
  error?: { code: string; message: string; hint: string } | null;
  engine?: string | null;
  modelName?: string | null;
  profile?: string | null;
  hasKey?: boolean;
};

export type EndpointList = { endpoints: Endpoint[]; profiles: { id: string; title: string }[] };

/** The endpoints as GET /api/models lists them; null until the first answer, `failed` when there is none. */
export function useEndpoints() {
  const [list, setList] = useState<EndpointList | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  const refresh = useCallback(async () => {
    try {
      setList(await callApi<EndpointList>("/api/models"));
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
