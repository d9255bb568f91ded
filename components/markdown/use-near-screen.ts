import { type RefObject, useEffect, useState } from "react";

/** Work begins this far from the screen, so that it is done when a reader arrives. */
const MARGIN = "800px 0px";

/** Whether the element has been near the screen while `wanted`; once true it stays true. */
export function useNearScreen(element: RefObject<Element | null>, wanted: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!wanted || near || !target) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      // The margin widens what the root shows, never the column that scrolls within it.
      { root: target.closest("[data-column]"), rootMargin: MARGIN },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, wanted, near]);
  return near;
}
