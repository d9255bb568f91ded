import { cx } from "./class-names.ts";

export type DotState = "ready" | "test" | "unreachable" | "off";

const SHAPE: Record<DotState, string> = {
  ready: "rounded-full bg-pass",
  test: "rounded-full border-2 border-warn",
  unreachable: "rounded-[1px] bg-fail",
  off: "rounded-full border-[1.5px] border-ink-3",
};

/** Shape as well as colour: round is healthy, a ring is a test model or nothing yet, a square is unreachable. */
export function StatusDot({ state, className }: { state: DotState; className?: string }) {
  return <span aria-hidden className={cx("inline-block size-2 shrink-0", SHAPE[state], className)} />;
}
