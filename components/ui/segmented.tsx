"use client";

import { useId } from "react";
import { cx } from "./class-names.ts";

type Option<T extends string> = { value: T; label: string; lang?: string };
type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  disabled?: boolean;
  className?: string;
};

/** One of a few, side by side. Native radio buttons: arrows move, a reader counts. */
export function Segmented<T extends string>({ label, value, options, onChange, disabled, className }: Props<T>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx("flex h-[34px] overflow-hidden rounded-md border border-control bg-surface max-md:h-11", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          lang={option.lang}
          className="flex flex-1 cursor-pointer items-center justify-center border-l border-line-2 px-2 whitespace-nowrap text-ink-2 first:border-l-0 has-checked:bg-pressed has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent-line"
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
