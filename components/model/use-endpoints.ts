"use client";

import { useCallback } from "react";
import type { Endpoint, ModelsResponse } from "#lib/model/schema.ts";
import { useAnswer } from "./use-answer.ts";

export type { Endpoint };

/** The endpoints as GET /api/models lists them; null until the first answer, `failed` when there is none. */
export function useEndpoints() {
  const { answer: list, failed, refresh: ask } = useAnswer<ModelsResponse>("/api/models");
  /** `fresh` asks the servers again instead of taking what is known for a minute. */
  const refresh = useCallback((fresh = false) => ask(fresh ? "?fresh=1" : ""), [ask]);
  return { list, failed, refresh };
}
