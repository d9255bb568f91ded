import { useEffect } from "react";
import { isLetterKey } from "#components/shell/letter-keys.ts";

let mounted = 0;

/** L opens and closes the checks of the reply nearest to the reader. One listener, however many replies there are. */
export function useChecksKey(): void {
  useEffect(() => {
    mounted += 1;
    if (mounted === 1) document.addEventListener("keydown", onKey);
    return () => {
      mounted -= 1;
      if (mounted === 0) document.removeEventListener("keydown", onKey);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== "l" || !isLetterKey(event)) return;
  const toggles = [...document.querySelectorAll<HTMLElement>('[data-part="checks-toggle"]')];
  const opened = toggles.find((toggle) => toggle.getAttribute("aria-expanded") === "true");
  const seen = toggles.filter((toggle) => {
    const { top, bottom } = toggle.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const target = opened ?? seen.at(-1) ?? toggles.at(-1);
  if (!target) return;
  event.preventDefault();
  target.click();
}
