"use client";

import Link from "next/link";
import { useModelState } from "#components/model/model-state.ts";
import { useModelWords } from "#components/model/use-model-words.ts";
import { StatusDot } from "#components/ui/status-dot.tsx";

/** The sidebar's foot: which model answers here, and whether it does. */
export function ModelStatus() {
  const state = useModelState();
  const words = useModelWords(state);
  return (
    <Link
      href="/models"
      data-part="model-status"
      data-state={state?.state ?? "checking"}
      title={words.line}
      className="press flex min-w-0 flex-1 flex-col justify-center rounded-md px-2 py-1 hover:bg-hover"
    >
      <span className="flex items-center gap-2 font-label md:max-xl:justify-center">
        <StatusDot state={words.dot} />
        <span className="truncate md:max-xl:sr-only">{words.line}</span>
      </span>
      {words.detail ? (
        <span className="truncate pl-4 text-meta text-ink-3 tabular-nums md:max-xl:sr-only">{words.detail}</span>
      ) : null}
    </Link>
  );
}
