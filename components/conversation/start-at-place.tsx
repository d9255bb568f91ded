import { headers } from "next/headers";

/** Runs while the page is parsed, before anything is painted; use-scroll-position.ts does the same wherever no page is loaded. */
const SCRIPT = `(() => {
  document.querySelector('#sidebar nav [aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  const column = document.querySelector("[data-column]");
  const id = /^\\/c\\/([^/]+)/.exec(location.pathname)?.[1];
  if (!column || !id) return;
  let place = null;
  try {
    place = JSON.parse(sessionStorage.getItem("reading:" + id));
  } catch {
    // Storage that is switched off, or a place that somebody else wrote: the newest message then.
  }
  const message =
    place?.message && !place.atBottom && column.querySelector('[data-message="' + CSS.escape(place.message) + '"]');
  for (let i = 0; i < 2; i++) {
    column.scrollTop = message
      ? column.scrollTop + message.getBoundingClientRect().top - column.getBoundingClientRect().top + place.offset
      : column.scrollHeight;
  }
})()`;

/**
 * Shows a loaded conversation where its reader was, or at its newest message, and its row in the sidebar, from the first
 * paint: nothing jumps later.
 * Stands behind the working plane, which holds no script at all: what a model writes is shown there.
 */
export async function StartAtPlace() {
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {SCRIPT}
    </script>
  );
}
