import type { ReactNode } from "react";

/** A key. Hidden on touch, where there are none. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[18px] rounded-sm border border-line-2 bg-surface px-1 text-center font-sans text-[12px] leading-4 font-medium text-ink-3 max-md:hidden">
      {children}
    </kbd>
  );
}
