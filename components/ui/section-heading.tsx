import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

type Props = { children: ReactNode; note?: ReactNode; aside?: ReactNode; id?: string; className?: string };

/** 13/600, a quiet note beside it, something to do at the right. */
export function SectionHeading({ children, note, aside, id, className }: Props) {
  return (
    <div className={cx("flex min-w-0 items-center gap-2 max-md:items-baseline", className)}>
      <h2 id={id} className="shrink-0 text-ui font-semibold">
        {children}
      </h2>
      {note ? (
        <span className="min-w-0 flex-1 text-ink-3 md:truncate tabular-nums">{note}</span>
      ) : (
        <span className="flex-1" />
      )}
      {aside}
    </div>
  );
}
