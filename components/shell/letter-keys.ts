const STORE = "letter-keys";

/** Single-letter keys can be switched off (speech input and some readers type letters at a page). */
export function areLetterKeysOn(): boolean {
  return localStorage.getItem(STORE) !== "off";
}

export function setLetterKeys(on: boolean): void {
  localStorage.setItem(STORE, on ? "on" : "off");
}

/** True when a bare letter of this event may act: switched on, no modifier, nobody is typing, no dialog or menu is open. */
export function isLetterKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return false;
  const target = event.target as HTMLElement | null;
  if (target?.closest("input, textarea, select, [contenteditable=true], [role=menu]")) return false;
  if (document.querySelector("dialog[open]")) return false;
  return areLetterKeysOn();
}
