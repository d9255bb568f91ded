/** Part of `npm run bench:checks`: how many wrong answers of the written traces are turned right, and no right one made wrong. */

import { parseReply } from "../../reply/parse-reply.ts";
import { checkReply } from "../check-reply.ts";
import { readTraces } from "./read-traces.ts";

export function measureTraces(asked: boolean) {
  const tally = { wrong: 0, corrected: 0, right: 0, spoiled: 0, left: [] as string[] };
  for (const { id, raw, question, corrected } of readTraces()) {
    const found = checkReply(parseReply(raw, { prompt: question }), { question: asked ? question : "" }).corrected
      ?.number;
    if (corrected === null) {
      tally.right++;
      if (found !== undefined) tally.spoiled++;
      continue;
    }
    tally.wrong++;
    if (found !== undefined && Math.abs(found - corrected) <= Math.abs(corrected) * 0.004) tally.corrected++;
    else tally.left.push(id);
  }
  return tally;
}
