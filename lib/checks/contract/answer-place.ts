import { segmentReply } from "../../reply/segment-reply.ts";
import type { Reply } from "../../reply/types.ts";

/** The visible text of a reply with everything else blank, so that positions in it are positions in `raw`. */
export function visibleText(reply: Reply): string {
  const { raw } = reply;
  let out = "";
  for (const segment of segmentReply(raw, reply.flags.includes("reasoning-field")).segments) {
    if (segment.kind === "think") continue;
    out += " ".repeat(Math.max(0, segment.start - out.length)) + raw.slice(segment.start, segment.end);
  }
  return out;
}
