import type { KeyboardEvent } from "react";
import { cx } from "#components/ui/class-names.ts";

type Props = {
  label: string;
  tabs: { id: string; panelId: string; name: string }[];
  selected: number;
  onSelect: (i: number) => void;
};

/** On a phone one column is shown at a time. All of them stay mounted: each goes on being followed. */
export function ColumnTabs({ label, tabs, selected, onSelect }: Props) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (selected + step + tabs.length) % tabs.length;
    onSelect(next);
    event.currentTarget.querySelectorAll<HTMLButtonElement>("[role=tab]")[next]?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex gap-1 overflow-x-auto border-b md:hidden"
    >
      {tabs.map((tab, i) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tab.id}
          aria-selected={i === selected}
          aria-controls={tab.panelId}
          tabIndex={i === selected ? 0 : -1}
          onClick={() => onSelect(i)}
          className={cx(
            "press -mb-px h-11 min-w-11 border-b-2 px-3 whitespace-nowrap",
            i === selected ? "border-ink font-label text-ink" : "border-transparent text-ink-2",
          )}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
