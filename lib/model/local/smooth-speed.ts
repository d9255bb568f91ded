/** How fast a download is, smoothed: the first seconds and single bursts say little. */
export type Speed = { bytes: number; at: number; perSecond: number | null; since: number };

const SETTLE_MS = 3000;
/** Half of what is said comes from the last eight seconds or so. */
const MEMORY_MS = 12_000;

export function startSpeed(bytes: number, now: number): Speed {
  return { bytes, at: now, perSecond: null, since: now };
}

export function measureSpeed(speed: Speed, bytes: number, now: number): Speed {
  const elapsed = now - speed.at;
  if (elapsed <= 0) return speed;
  const current = ((bytes - speed.bytes) * 1000) / elapsed;
  const weight = 1 - Math.exp(-elapsed / MEMORY_MS);
  const perSecond = speed.perSecond === null ? current : speed.perSecond + weight * (current - speed.perSecond);
  return { bytes, at: now, perSecond, since: speed.since };
}

/** Bytes a second and seconds left; null while it is too early to say, or when nothing moves. */
export function readSpeed(speed: Speed, total: number): { perSecond: number; secondsLeft: number } | null {
  if (speed.perSecond === null || speed.at - speed.since < SETTLE_MS || speed.perSecond < 1) return null;
  return { perSecond: Math.round(speed.perSecond), secondsLeft: Math.ceil((total - speed.bytes) / speed.perSecond) };
}
