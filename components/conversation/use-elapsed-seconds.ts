import { useEffect, useState } from "react";

/** Whole seconds since `since` (milliseconds since 1970), renewed once a second while `running`. 0 before the page lives. */
export function useElapsedSeconds(since: number, running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const renew = () => setSeconds(Math.max(0, Math.floor((Date.now() - since) / 1000)));
    renew();
    const timer = setInterval(renew, 1000);
    return () => clearInterval(timer);
  }, [since, running]);
  return seconds;
}
