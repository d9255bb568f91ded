import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentSummary, StoredDocument } from "#lib/documents/schema.ts";
import { callApi } from "#lib/http/call-api.ts";
import { uploadDocument } from "./upload-document.ts";

export type Reading =
  | { state: "idle" }
  | { state: "reading"; name: string }
  | { state: "refused"; name: string; error: unknown }
  | { state: "read"; document: StoredDocument };

/** One document at a time: sent, read, opened, or refused with a reason. A newer one takes the older one's place. */
export function useDocument() {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const task = useRef<AbortController | null>(null);
  useEffect(() => () => task.current?.abort(), []);

  const follow = useCallback(async (name: string, work: (signal: AbortSignal) => Promise<StoredDocument>) => {
    task.current?.abort();
    const own = new AbortController();
    task.current = own;
    setReading({ state: "reading", name });
    try {
      const document = await work(own.signal);
      if (!own.signal.aborted) setReading({ state: "read", document });
    } catch (error) {
      if (!own.signal.aborted) setReading({ state: "refused", name, error });
    }
  }, []);

  const send = useCallback(
    (file: File) => follow(file.name, async (signal) => openStored((await uploadDocument(file, signal)).id, signal)),
    [follow],
  );
  const open = useCallback(
    ({ id, name }: DocumentSummary) => follow(name, (signal) => openStored(id, signal)),
    [follow],
  );
  const reset = useCallback(() => {
    task.current?.abort();
    setReading({ state: "idle" });
  }, []);
  return { reading, send, open, reset };
}

function openStored(id: string, signal: AbortSignal): Promise<StoredDocument> {
  return callApi<StoredDocument>(`/api/documents/${encodeURIComponent(id)}`, { signal });
}
