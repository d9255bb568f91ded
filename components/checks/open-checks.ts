/** Which reply's checks are open: one on a page, for there is one column for them. */
let open: string | null = null;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openChecks = (): string | null => open;

export function setOpenChecks(id: string | null): void {
  open = id;
  for (const listener of listeners) listener();
}
