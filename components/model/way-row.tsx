import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { type DotState, StatusDot } from "#components/ui/status-dot.tsx";

type Props = {
  part: string;
  icon?: LucideIcon;
  title: string;
  sub: ReactNode;
  dot: DotState;
  state: string;
  /** One plain reason, and what else is to be said under it. */
  children: ReactNode;
  actions?: ReactNode;
};

/** One way to a model, or one file under it: its name, one state word, one plain reason, and what can be done. */
export function WayRow({ part, icon: Icon, title, sub, dot, state, children, actions }: Props) {
  return (
    <li
      data-part={part}
      data-state={state}
      className="grid min-h-16 grid-cols-[28px_minmax(0,1fr)] items-center gap-y-1.5 border-t px-4 py-3 first:border-t-0 md:gap-x-2 lg:grid-cols-[32px_220px_minmax(0,1fr)_auto]"
    >
      {Icon ? (
        <Icon size={16} strokeWidth={1.75} aria-hidden className="text-ink-2 max-lg:mt-0.5 max-lg:self-start" />
      ) : (
        <span />
      )}
      <div className="min-w-0">
        <h3 className={`truncate text-[14px] leading-5 ${Icon ? "font-semibold" : "font-medium"}`} title={title}>
          {title}
        </h3>
        <p className="text-meta text-ink-3">{sub}</p>
      </div>
      <div className="min-w-0 [overflow-wrap:anywhere] max-lg:col-start-2">
        <p className="flex items-center gap-1.5 font-label">
          <StatusDot state={dot} />
          {state}
        </p>
        <div className="text-ink-2">{children}</div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2 max-lg:col-start-2 lg:justify-end">{actions}</div> : null}
    </li>
  );
}
