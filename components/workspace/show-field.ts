import { controlId } from "./control-id.ts";

/** Puts the cursor into a field, opening the folded part that holds it. */
export function showField(name: string, advanced: HTMLDetailsElement | null): void {
  const control = document.getElementById(controlId(name));
  if (control && advanced?.contains(control)) advanced.open = true;
  control?.focus();
}

/** Whether this page holds the form with that field. */
export const hasField = (name: string) => document.getElementById(controlId(name)) !== null;

/**
 * Lights a passage of the source where it was typed; positions are UTF-16. `words`: what stood there when it was read; where
 * the field has changed since they are looked for in it.
 */
export function showPassage(field: string, start: number, end: number, words?: string): void {
  const control = document.getElementById(controlId(field));
  for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  control?.scrollIntoView({ block: "nearest" });
  if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text"))
    select(control, start, end, words);
  else control?.focus();
}

function select(
  control: HTMLTextAreaElement | HTMLInputElement,
  start: number,
  end: number,
  words: string | undefined,
): void {
  const moved = words !== undefined && !control.value.startsWith(words, start);
  const from = moved ? control.value.indexOf(words) : start;
  // A field scrolls to its cursor when it gets the focus, not when its selection is set.
  control.blur();
  if (from >= 0) control.setSelectionRange(from, from);
  control.focus();
  if (from >= 0) control.setSelectionRange(from, from + end - start);
}
