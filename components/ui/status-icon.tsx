import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from "lucide-react";
import { cx } from "./class-names.ts";

export type StatusTone = "pass" | "warn" | "fail" | "none";

const ICON = { pass: CircleCheck, warn: TriangleAlert, fail: CircleX, none: CircleDashed };
const COLOUR = { pass: "text-pass", warn: "text-warn", fail: "text-fail", none: "text-none" };

/** The icon of a state. Never alone: its word stands beside it. */
export function StatusIcon({ tone, size = 16, className }: { tone: StatusTone; size?: number; className?: string }) {
  const Icon = ICON[tone];
  return <Icon aria-hidden size={size} strokeWidth={1.75} className={cx("shrink-0", COLOUR[tone], className)} />;
}
