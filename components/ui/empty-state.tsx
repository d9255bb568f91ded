import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

type Props = { title: string; children?: ReactNode; action?: ReactNode; className?: string; as?: "h1" | "h2" };

/** Says what is not here, why, and what to do. */
export function EmptyState({ title, children, action, className, as: Title = "h2" }: Props) {
  return (
    <div className={cx("mx-auto flex max-w-[480px] flex-col items-start gap-2 px-6 py-12", className)}>
      <Title className="text-empty font-semibold">{title}</Title>
      {children ? <div className="text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
