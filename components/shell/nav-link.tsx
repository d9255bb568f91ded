"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "#components/ui/class-names.ts";

type Props = { href: string; label: string; icon: ReactNode; end?: ReactNode };

/** One row of the sidebar; only its icon between 768 and 1279 px. */
export function NavLink({ href, label, icon, end }: Props) {
  const current = usePathname() === href;
  return (
    <Link
      href={href}
      title={label}
      aria-current={current ? "page" : undefined}
      className={cx(
        "press flex h-[30px] items-center gap-2 rounded-md px-2 md:max-xl:justify-center",
        current ? "bg-active font-label text-ink" : "text-ink-2 hover:bg-hover [&_svg]:text-ink-3",
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate md:max-xl:sr-only">{label}</span>
      {end}
    </Link>
  );
}
