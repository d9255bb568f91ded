import { randomBytes } from "node:crypto";

/** An opaque id that sorts by creation time: 48 bits of milliseconds, 80 bits of chance, 26 characters. */
export function newId(now: number = Date.now()): string {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  let time = "";
  for (let rest = now, i = 0; i < 10; i++) {
    time = alphabet[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let chance = "";
  for (const byte of randomBytes(16)) chance += alphabet[byte & 31];
  return time + chance;
}
