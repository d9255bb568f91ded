"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./class-names.ts";

type Props = {
  open: boolean;
  onToggle: () => void;
  summary: ReactNode;
  children: () => ReactNode;
  /** Marks for the toggle, e.g. data-part. */
  toggleProps?: Record<`data-${string}`, string>;
  className?: string;
};

/** A row that opens. What is closed is not mounted: `children` is called only when open. */
export function Collapsible({ open, onToggle, summary, children, toggleProps, className }: Props) {
  const id = useId();
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
        className="press flex min-h-[38px] w-full items-center gap-2 text-left text-ink-2"
        {...toggleProps}
      >
        <ChevronRight aria-hidden size={14} className={cx("shrink-0", open && "rotate-90")} />
        {summary}
      </button>
      {open ? <div id={id}>{children()}</div> : null}
    </div>
  );
}
