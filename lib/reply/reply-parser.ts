import { parseReply } from "./parse-reply.ts";
import { createReplyView, type ReplyDelta, type ReplyView } from "./reply-view.ts";
import type { Finish, ParseOptions, Reply } from "./types.ts";

export type ReplyParser = {
  /** Appends a piece of the reply: text, or bytes that may end inside a character. */
  push(chunk: string | Uint8Array): void;
  /** What can be shown now. Provisional; costs nothing that grows with the reply. */
  view(): ReplyView;
  /** What came since the last `take`, so that a renderer need not look at the whole again. */
  take(): ReplyDelta;
  /** Everything so far, unchanged. */
  raw(): string;
  /** Parses the whole once; equal to `parseReply` of the same text, however it was cut. */
  end(finish?: Finish): Reply;
};

/** Reads a reply as it arrives. */
export function createReplyParser(options: ParseOptions = {}): ReplyParser {
  // Nothing of the raw text may be cleaned away, a byte order mark neither.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const provisional = createReplyView();
  let raw = "";
  const append = (text: string) => {
    if (text === "") return;
    raw += text;
    provisional.push(text);
  };
  return {
    push: (chunk) => append(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })),
    view: provisional.view,
    take: provisional.take,
    raw: () => raw,
    end(finish) {
      append(decoder.decode());
      return parseReply(raw, finish === undefined ? options : { ...options, finish });
    },
  };
}
