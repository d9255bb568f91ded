import { controlId } from "./input-control.tsx";

/** Puts the cursor into a field, opening the folded part that holds it. */
export function showField(name: string, advanced: HTMLDetailsElement | null): void {
  const control = document.getElementById(controlId(name));
  if (control && advanced?.contains(control)) advanced.open = true;
  control?.focus();
}

/** Lights a passage of the source where it was typed; positions are UTF-16. */
export function showPassage(field: string, start: number, end: number): void {
  const box = document.getElementById(controlId(field));
  if (!(box instanceof HTMLTextAreaElement)) return;
  box.closest("details")?.setAttribute("open", "");
  box.scrollIntoView({ block: "nearest" });
  box.focus();
  box.setSelectionRange(start, end);
}
