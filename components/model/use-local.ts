"use client";

import { useEffect } from "react";
import type { LocalResponse } from "#lib/model/local/schema.ts";
import { useAnswer } from "./use-answer.ts";

const BUSY_MS = 1000;

/** This machine's model files and its download; asked again every second while something moves. Null until the first answer. */
export function useLocal() {
  const { answer: local, failed, refresh } = useAnswer<LocalResponse>("/api/models/local");

  useEffect(() => {
    if (!local || !isBusy(local)) return;
    const timer = setTimeout(() => void refresh(), BUSY_MS);
    return () => clearTimeout(timer);
  }, [local, refresh]);

  return { local, failed, refresh };
}

function isBusy({ download, files }: LocalResponse): boolean {
  const moving = download?.phase === "running" || download?.phase === "verifying";
  return moving || files.some((file) => file.hashed !== null);
}
