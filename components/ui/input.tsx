import type { ComponentProps } from "react";
import { cx } from "./class-names.ts";

/** The look of anything one types in or chooses from; an invalid one has a red edge. */
export const controlClass =
  "w-full min-w-0 rounded-md border border-control bg-surface px-2.5 text-ui text-ink aria-invalid:border-fail disabled:bg-sunken disabled:text-ink-3";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(controlClass, "h-[34px] max-md:h-11", className)} {...rest} />;
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={cx(controlClass, "block resize-y py-1.5 text-source", className)} {...rest} />;
}
