/** Home with the composer focused: the address a new conversation starts at. */
export const COMPOSE_HREF = "/#compose";

/** Puts the cursor into home's composer. False when this page is not home. */
export function focusComposer(): boolean {
  const composer = location.pathname === "/" ? document.querySelector<HTMLElement>("[data-part=composer]") : null;
  composer?.focus();
  return composer !== null;
}
