"use client";

import Link from "next/link";
import { useModelState } from "#components/model/model-state.ts";
import { useModelWords } from "#components/model/use-model-words.ts";
import { StatusDot } from "#components/ui/status-dot.tsx";

/** The state of the model in the phone's bar, where the sidebar's foot is out of sight. */
export function ModelDot() {
  const words = useModelWords(useModelState());
  return (
    <Link
      href="/models"
      aria-label={words.line}
      title={words.line}
      className="press flex h-11 min-w-11 max-w-32 shrink-0 items-center justify-center gap-2 px-2 text-ink-2 md:hidden"
    >
      <StatusDot state={words.dot} />
      {words.short ? <span className="truncate">{words.short}</span> : null}
    </Link>
  );
}
