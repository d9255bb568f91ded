import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

let lastTime = -1;
let count = 0;

/**
 * An opaque id of 26 characters that sorts by creation: 50 bits of milliseconds, a counter within the millisecond (a
 * question and its reply are made in the same one and must keep their order), 65 bits of chance.
 */
export function newId(now: number = Date.now()): string {
  count = now === lastTime ? count + 1 : 0;
  lastTime = now;
  let chance = "";
  for (const byte of randomBytes(13)) chance += ALPHABET[byte & 31];
  return digits(now, 10) + digits(count, 3) + chance;
}

function digits(value: number, width: number): string {
  let text = "";
  for (let rest = value; text.length < width; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text;
  return text;
}
