import { isRecord } from "./read-error-body.ts";

/** A non-streamed chat completion as the frames it would have been, or null when it is none. */
export function wholeReplyToStream(json: unknown): string | null {
  if (!isRecord(json) || !Array.isArray(json.choices)) return null;
  const { choices, usage, ...rest } = json;
  const frames: unknown[] = [];
  for (const choice of choices) {
    if (!isRecord(choice)) continue;
    const { message, ...others } = choice;
    frames.push({ ...rest, choices: [{ ...others, delta: message ?? choice.delta ?? {} }] });
  }
  if (isRecord(usage)) frames.push({ ...rest, choices: [], usage });
  return frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join("");
}
