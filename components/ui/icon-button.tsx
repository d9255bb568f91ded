import type { ComponentProps } from "react";
import { cx } from "./class-names.ts";

type Props = ComponentProps<"button"> & { label: string; size?: "md" | "sm"; edge?: boolean };

/** A button with only an icon; `label` is its name for everyone who cannot see or guess the icon. */
export function IconButton({ label, size = "md", edge = false, className, type = "button", ...rest }: Props) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "press inline-grid shrink-0 place-items-center rounded-md text-ink-2 enabled:hover:bg-hover disabled:text-ink-3 max-md:size-11",
        size === "md" ? "size-8" : "size-7",
        edge && "border border-line-2 bg-surface",
        className,
      )}
      {...rest}
    />
  );
}
