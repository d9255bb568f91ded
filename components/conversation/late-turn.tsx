import { type FocusEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useNearScreen } from "#components/markdown/use-near-screen.ts";
import { usePrinting } from "#components/reply/use-printing.ts";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

type Props = {
  id: string;
  /** Drawn at once: it is in sight, or changes. */
  now: boolean;
  children: ReactNode;
};

/**
 * A turn of a loaded conversation. What the server drew stands there as it is, to be read, found, selected and copied;
 * React takes it over when its reader comes near, or for paper. A turn that the server did not draw is drawn at once.
 */
export function LateTurn({ id, now, children }: Props) {
  const name = `turn-${id}`;
  const element = useRef<HTMLDivElement>(null);
  const focused = useRef(-1);
  const [taken, setTaken] = useState(() => now || typeof document === "undefined" || !document.getElementById(name));
  const near = useNearScreen(element, !taken);
  const printing = usePrinting();
  if (!taken && (now || near || printing)) setTaken(true);
  useLayoutEffect(() => {
    if (!taken || focused.current < 0) return;
    // What had the focus was replaced by its like.
    element.current?.querySelectorAll<HTMLElement>(FOCUSABLE)[focused.current]?.focus({ preventScroll: true });
    focused.current = -1;
  }, [taken]);
  if (taken) {
    return (
      <div ref={element} id={name}>
        {children}
      </div>
    );
  }
  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    focused.current = [...currentTarget.querySelectorAll(FOCUSABLE)].indexOf(target);
  };
  const onBlur = () => {
    focused.current = -1;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus is remembered, nothing is offered to be pressed
    <div
      ref={element}
      id={name}
      onFocus={onFocus}
      onBlur={onBlur}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; told so, React leaves what the server sent alone
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
