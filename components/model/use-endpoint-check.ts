"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "#lib/http/call-api.ts";
import type { CheckEndpointRequest, CheckFinding } from "#lib/model/schema.ts";

export type CheckState =
  | { phase: "idle" }
  | { phase: "running"; subject: string }
  | { phase: "done"; subject: string; at: number; findings: CheckFinding[] }
  | { phase: "failed"; subject: string; error: unknown };

/** Runs the endpoint check, one at a time; a new one or leaving the page ends the old one. */
export function useEndpointCheck() {
  const [state, setState] = useState<CheckState>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** `subject` is what the report is headed with: the endpoint's address. */
  async function check(target: CheckEndpointRequest, subject: string): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ phase: "running", subject });
    try {
      const body = { method: "POST" as const, body: target, signal: own.signal };
      const { findings } = await callApi<{ findings: CheckFinding[] }>("/api/models/check", body);
      if (!own.signal.aborted) setState({ phase: "done", subject, at: Date.now(), findings });
    } catch (error) {
      if (!own.signal.aborted) setState({ phase: "failed", subject, error });
    }
  }

  function clear() {
    running.current?.abort();
    setState({ phase: "idle" });
  }

  return { state, check, clear };
}
