import { useEffect, useRef, useState } from "react";
import type { LocalFile } from "#lib/model/local/schema.ts";
import { refreshModelState } from "./model-state.ts";
import { type Endpoint, useEndpoints } from "./use-endpoints.ts";
import { useLocal } from "./use-local.ts";

/** What is asked in front of the page. */
export type OpenDialog =
  | { kind: "server"; endpoint: Endpoint | null }
  | { kind: "delete-server"; endpoint: Endpoint }
  | { kind: "file" }
  | { kind: "remove-file"; file: LocalFile }
  | { kind: "download" }
  | { kind: "discard" };

const LOADING_MS = 1500;

/** The servers and the files of this machine, which of them is in use, and doing something about them. */
export function useConnections() {
  const { list, failed, refresh: refreshEndpoints } = useEndpoints();
  const { local, refresh: refreshLocal } = useLocal();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const endpoints = list?.endpoints ?? [];

  async function refresh(): Promise<void> {
    await Promise.all([refreshEndpoints(true), refreshLocal()]);
    refreshModelState();
  }

  /** Does it, then shows how things stand; what went wrong is shown in words. */
  async function act(task: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await task();
    } catch (error) {
      setProblem(error);
    }
    await refresh();
    setBusy(false);
  }

  // A model that is being loaded is looked at until it is there; a file that came makes an endpoint.
  const loading = endpoints.some(({ local: own }) => own?.phase === "loading" || own?.phase === "self-test");
  useEffect(() => {
    if (!loading) return;
    const timer = setInterval(() => void refreshEndpoints(), LOADING_MS);
    return () => clearInterval(timer);
  }, [loading, refreshEndpoints]);
  const fileCount = local?.files.length ?? null;
  const counted = useRef<number | null>(null);
  useEffect(() => {
    if (counted.current !== null && fileCount !== counted.current) void refreshEndpoints();
    counted.current = fileCount;
  }, [fileCount, refreshEndpoints]);

  return {
    list,
    local,
    failed,
    problem,
    busy,
    open,
    setOpen,
    act,
    refresh,
    servers: endpoints.filter((endpoint) => endpoint.local === null),
    endpointOf: (fileId: string) => endpoints.find((endpoint) => endpoint.local?.modelId === fileId),
    inUse: endpoints.find((endpoint) => endpoint.default),
  };
}

export type Connections = ReturnType<typeof useConnections>;
