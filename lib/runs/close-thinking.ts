import type { Profile } from "../model/types.ts";
import type { Reply } from "../reply/types.ts";

const OPEN_ANSWER = /<\s*answer\s*>|<\|begin_of_solution\|>/i;
const CLOSE_THINK = /<\s*\/\s*think(?:ing)?\s*>|<\|end_of_thought\|>/i;
const UNFINISHED_TAG = /<\s*\/?\s*[a-z|_]{0,20}\s*$/i;

/**
 * The text so far with its thinking closed and its answer opened, whatever of that it already has. The text itself is not
 * changed. A line break follows the opening tag, as in the format that the models were trained on: without it a small
 * model ends right there (seen on vLLM 0.32).
 */
export function closeThinking(
  raw: string,
  reply: Pick<Reply, "answer" | "flags">,
  profile: Pick<Profile, "tags">,
): string {
  const words = closingWords(raw, profile);
  // In the answer already: what is asked for is just more of it.
  if (OPEN_ANSWER.test(afterThinking(raw)) && !reply.flags.includes("truncated-in-think")) return raw;
  if (!thinkingIsOpen(raw) && raw !== "") return words.answer === "" ? raw : `${join(raw, words.answer)}\n`;
  const started = raw === "" ? words.open : raw;
  const closed = join(completeTag(started, words.close), words.close);
  return words.answer === "" ? `${closed}\n\n` : `${closed}\n${words.answer}\n`;
}

/** Nothing has closed the thinking yet. */
function thinkingIsOpen(raw: string): boolean {
  return !CLOSE_THINK.test(raw) && !OPEN_ANSWER.test(raw);
}

function afterThinking(raw: string): string {
  const close = raw.search(CLOSE_THINK);
  return close === -1 ? "" : raw.slice(close);
}

type Closing = { open: string; close: string; answer: string };

/** In the tags that the text itself uses; else in the profile's. */
function closingWords(raw: string, profile: Pick<Profile, "tags">): Closing {
  if (/<\|begin_of_thought\|>/i.test(raw)) {
    return { open: "", close: "<|end_of_thought|>", answer: "<|begin_of_solution|>" };
  }
  if (/<\s*thinking\s*>/i.test(raw) || (profile.tags === "thinking" && !/<\s*think\s*>/i.test(raw))) {
    return { open: "<thinking>\n", close: "</thinking>", answer: "<answer>" };
  }
  return { open: "<think>\n", close: "</think>", answer: profile.tags === "none" ? "" : "<answer>" };
}

/** A closing tag that was cut in two is not closed twice: the part that is there stays, and the rest stands on a new line. */
function completeTag(raw: string, close: string): string {
  const part = raw.match(UNFINISHED_TAG)?.[0];
  return part && close.startsWith(part) ? raw + close.slice(part.length) : raw;
}

function join(text: string, tag: string): string {
  if (text.endsWith(tag)) return text;
  return text === "" || text.endsWith("\n") ? text + tag : `${text}\n${tag}`;
}
