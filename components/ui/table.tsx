import type { ComponentProps } from "react";
import { cx } from "./class-names.ts";

/** A native table with hairlines, no zebra, 38 px rows; it scrolls sideways by itself. Figures: className="n". */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return (
    <div className="overflow-x-auto">
      <table
        className={cx(
          "w-full border-collapse",
          "[&_th]:h-8 [&_th]:border-b [&_th]:px-2.5 [&_th:not(.n)]:text-left [&_th]:text-meta [&_th]:font-medium [&_th]:whitespace-nowrap [&_th]:text-ink-3",
          "[&_td]:h-[38px] [&_td]:border-b [&_td]:px-2.5 [&_tbody_tr:hover_td]:bg-hover",
          "[&_td:first-child]:pl-0 [&_th:first-child]:pl-0",
          className,
        )}
        {...rest}
      />
    </div>
  );
}
