import type { ComponentProps } from "react";
import { cx } from "./class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "md" | "sm";

const BASE =
  "press inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap text-ui " +
  "disabled:border-line-2 disabled:bg-sunken disabled:text-ink-3 aria-disabled:border-line-2 aria-disabled:bg-sunken aria-disabled:text-ink-3";
const VARIANT: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-on-ink",
  secondary: "border-line-2 bg-surface text-ink enabled:hover:bg-hover [a&]:hover:bg-hover",
  ghost:
    "border-transparent bg-transparent text-ink-2 enabled:hover:bg-hover [a&]:hover:bg-hover disabled:border-transparent disabled:bg-transparent",
  danger: "border-fail-line bg-surface text-fail enabled:hover:bg-fail-bg",
};
const SIZE: Record<ButtonSize, string> = { md: "h-8 px-3 max-md:px-3.5", sm: "h-7 px-2 max-md:px-3.5" };

/** The classes of a button, for a link that looks like one. One primary per screen. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "md", extra?: string): string {
  return cx(BASE, VARIANT[variant], SIZE[size], extra);
}

type Props = ComponentProps<"button"> & { variant?: ButtonVariant; size?: ButtonSize };

export function Button({ variant, size, className, type = "button", ...rest }: Props) {
  return <button type={type} className={buttonClass(variant, size, className)} {...rest} />;
}
