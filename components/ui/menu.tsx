"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { cx } from "./class-names.ts";
import { placeBeside } from "./place-beside.ts";

type Props = {
  /** The name of the button for a screen reader, and its tooltip when it has only an icon. */
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  children: ReactNode;
  align?: "start" | "end";
  disabled?: boolean;
};

/**
 * A button with a menu, on the browser's own popover (light dismiss, Esc, top layer). Arrows move, Home and End jump,
 * the focus goes back to the button. Put MenuItem inside.
 */
export function Menu({ label, button, buttonClassName, children, align = "end", disabled }: Props) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not([disabled])") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || items.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    items.at(to % items.length)?.focus();
  }

  function onToggle(open: boolean) {
    if (!trigger.current || !menu.current) return;
    trigger.current.setAttribute("aria-expanded", String(open));
    if (!open) return;
    placeBeside(menu.current, trigger.current, align);
    menu.current.querySelector<HTMLElement>("[role^=menuitem]:not([disabled])")?.focus();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={label}
        title={label}
        disabled={disabled}
        className={buttonClassName}
      >
        {button}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onToggle={(event) => onToggle(event.newState === "open")}
        onClick={(event) => (event.target as Element).closest("[role^=menuitem]") && menu.current?.hidePopover()}
        className="fixed m-0 max-h-[70dvh] min-w-44 overflow-auto rounded-lg bg-raised p-1 text-ink shadow-pop"
      >
        {children}
      </div>
    </>
  );
}

type ItemProps = {
  children: ReactNode;
  onSelect: () => void;
  icon?: ReactNode;
  danger?: boolean;
  /** For one of several choices. */
  checked?: boolean;
  disabled?: boolean;
  lang?: string;
};

export function MenuItem({ children, onSelect, icon, danger, checked, disabled, lang }: ItemProps) {
  return (
    <button
      type="button"
      {...(checked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": checked })}
      tabIndex={-1}
      disabled={disabled}
      lang={lang}
      onClick={onSelect}
      className={cx(
        "press flex h-8 w-full items-center gap-2 rounded-md px-2 text-left whitespace-nowrap focus-visible:bg-hover focus-visible:-outline-offset-2 enabled:hover:bg-hover disabled:text-ink-3",
        danger && "text-fail",
        checked && "font-label",
      )}
    >
      {checked === undefined ? icon : <span className="w-3.5 shrink-0 text-center">{checked ? "✓" : ""}</span>}
      {children}
    </button>
  );
}

/** A hairline between groups of items. */
export function MenuSeparator() {
  return <hr className="-mx-1 my-1 border-t border-line" />;
}
