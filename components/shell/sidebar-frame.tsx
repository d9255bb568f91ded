"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

export const SIDEBAR_ID = "sidebar";

/**
 * The sidebar's element. From 768 px it is a column of the page; below, the browser's popover makes the same element a
 * drawer: light dismiss and Esc need no script. Only a navigation has to close it.
 */
export function SidebarFrame({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the reason to close
  useEffect(() => {
    if (ref.current?.matches(":popover-open")) ref.current.hidePopover();
  }, [path]);

  return (
    <aside
      ref={ref}
      id={SIDEBAR_ID}
      popover="auto"
      aria-label={label}
      className="m-0 h-dvh max-h-none flex-col overflow-hidden border-0 border-r bg-canvas px-2 pt-3 pb-2 text-ink max-md:fixed max-md:inset-y-0 max-md:left-0 max-md:w-[280px] max-md:max-w-[85vw] max-md:shadow-pop md:static md:flex md:w-auto [&:popover-open]:flex"
    >
      {children}
    </aside>
  );
}
