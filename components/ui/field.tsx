import type { ReactNode } from "react";
import { cx } from "./class-names.ts";

type Props = {
  /** The id of the control inside; its description gets `<id>-help`, its error `<id>-error`. */
  id: string;
  label: string;
  hint?: ReactNode;
  help?: ReactNode;
  error?: string | null;
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a control and what is said about it. Point the control's aria-describedby at `fieldDescription(id, ...)`. */
export function Field({ id, label, hint, help, error, className, children }: Props) {
  return (
    <div className={cx("min-w-0", className)}>
      <div className="mb-1 flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="font-label">
          {label}
        </label>
        {hint ? <span className="text-meta text-ink-3 tabular-nums">{hint}</span> : null}
      </div>
      {children}
      {help ? (
        <p id={`${id}-help`} className="mt-1 text-meta text-ink-3">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="mt-1 text-meta text-fail">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The value of aria-describedby for the control of a Field. */
export function fieldDescription(id: string, has: { help?: boolean; error?: boolean }): string | undefined {
  return [has.help && `${id}-help`, has.error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}
