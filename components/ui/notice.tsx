import type { ReactNode } from "react";
import { cx } from "./class-names.ts";
import { StatusIcon } from "./status-icon.tsx";

type Props = { tone: "plain" | "pass" | "warn" | "fail"; children: ReactNode; action?: ReactNode; className?: string };

const TONE = {
  plain: "border-line-2",
  pass: "border-line-2",
  warn: "border-warn-line bg-warn-bg",
  fail: "border-fail-line bg-fail-bg",
};

/** Says something in its place, where it happened: the fact, then the next step. A failure is announced. */
export function Notice({ tone, children, action, className }: Props) {
  return (
    <div
      role={tone === "fail" ? "alert" : "status"}
      className={cx("flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-ink", TONE[tone], className)}
    >
      {tone === "plain" ? null : <StatusIcon tone={tone} className="mt-0.5" />}
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</div>
      {action}
    </div>
  );
}
