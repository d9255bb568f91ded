import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./class-names.ts";
import { controlClass } from "./input.tsx";

/** The system's own select: it works with every keyboard, reader and phone, and costs no script. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cx("relative block min-w-0", className)}>
      <select className={cx(controlClass, "h-[34px] appearance-none truncate pr-7 max-md:h-11")} {...rest}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        size={14}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
