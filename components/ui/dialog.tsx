"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { cx } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Wide enough for a form by default; "sheet" comes from the right, and from below on touch. */
  kind?: "dialog" | "sheet";
  footer?: ReactNode;
  children: ReactNode;
  className?: string;
};

const KIND = {
  dialog: "m-auto w-[480px] max-w-[calc(100vw-32px)] max-h-[calc(100dvh-64px)] rounded-lg",
  sheet:
    "ml-auto mr-0 my-0 h-dvh max-h-none w-[400px] max-w-[100vw] max-md:mt-auto max-md:mb-0 max-md:h-auto max-md:max-h-[85dvh] max-md:w-screen max-md:rounded-t-lg",
};

/**
 * The browser's own modal dialog: it keeps the focus, Esc closes it, what is behind is inert. Mounted only while open.
 * Focus starts on what is marked `data-autofocus`.
 */
export function Dialog({ open, onClose, title, kind = "dialog", footer, children, className }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const t = useTranslations("ui");

  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    // The browser would take the first button, which is Close. (React swallows the autofocus attribute.)
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => {
      // Taken away without being closed, the browser does not give the focus back.
      if (before instanceof HTMLElement && before.isConnected && !dialog.isConnected) before.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      // A press on the backdrop hits the dialog element itself; everything inside it is in the inner column.
      onPointerDown={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      className={cx("bg-raised p-0 text-ink shadow-pop", KIND[kind], className)}
    >
      <div className="flex max-h-[inherit] min-h-full flex-col">
        <header className="flex min-h-12 items-center gap-2 border-b py-1 pr-2 pl-5">
          <h2 id={titleId} className="flex-1 truncate text-title font-semibold">
            {title}
          </h2>
          <IconButton label={t("close")} onClick={() => ref.current?.close()}>
            <X size={16} aria-hidden />
          </IconButton>
        </header>
        <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
        {footer ? <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</footer> : null}
      </div>
    </dialog>
  );
}
