"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";
import type { LocalResponse } from "#lib/model/local/schema.ts";

const BUSY_MS = 1000;

/** This machine's model files and its download; asked again every second while something moves. Null until the first answer. */
export function useLocal() {
  const [local, setLocal] = useState<LocalResponse | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  const refresh = useCallback(async () => {
    try {
      setLocal(await callApi<LocalResponse>("/api/models/local"));
      setFailed(null);
    } catch (error) {
      setFailed(error);
    }
  }, []);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  useEffect(() => {
    if (!local || !isBusy(local)) return;
    const timer = setTimeout(refresh, BUSY_MS);
    return () => clearTimeout(timer);
  }, [local, refresh]);

  return { local, failed, refresh };
}

function isBusy({ download, files }: LocalResponse): boolean {
  const moving = download?.phase === "running" || download?.phase === "verifying";
  return moving || files.some((file) => file.hashed !== null);
}
