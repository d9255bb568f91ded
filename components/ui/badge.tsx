import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

export type Tone = "plain" | "pass" | "warn" | "fail" | "none";

const TONE: Record<Tone, string> = {
  plain: "border-line-2 text-ink-2",
  pass: "border-transparent bg-pass-bg text-pass",
  warn: "border-warn-line bg-warn-bg text-warn",
  fail: "border-fail-line bg-fail-bg text-fail",
  none: "border-dashed border-line-2 text-none",
};

type Props = { tone?: Tone; children: ReactNode; className?: string; title?: string; lang?: string };

/** Names a model, a preset, or something out of the ordinary. The normal case has no badge. */
export function Badge({ tone = "plain", children, className, title, lang }: Props) {
  return (
    <span
      title={title}
      lang={lang}
      className={cx(
        "inline-flex h-[22px] items-center gap-1 rounded-sm border px-[7px] text-[12px] leading-4 whitespace-nowrap",
        TONE[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
