/**
 * What a server-sent stream holds for us: a data frame, an `error:` field (llama-server), how many requests are before
 * this one (our own engine says so in a comment), or only a sign of life.
 */
export type SseItem =
  | { type: "data"; text: string }
  | { type: "error"; text: string }
  | { type: "queued"; ahead: number }
  | { type: "comment" };

const QUEUED = /^: queued (\d{1,6})$/;

/** More than this in one frame is not a token any more. */
const MAX_FRAME_CHARS = 32 * 1024 * 1024;

/**
 * Splits decoded text of a server-sent stream into items, whatever the reads were: LF, CR or CRLF line ends, comments,
 * empty data, several data lines, frames of megabytes, a byte-order mark. Linear: only new text is searched for line
 * ends. Two complete JSON objects on consecutive `data:` lines without a blank line count as two frames.
 */
export class SseTokenizer {
  #parts: string[] = [];
  #size = 0;
  #data: string[] = [];
  #afterCr = false;
  #started = false;

  /** Items completed by this text, in order. Throws RangeError when a frame is absurdly large. */
  push(text: string): SseItem[] {
    const items: SseItem[] = [];
    let from = 0;
    if (!this.#started && text.length > 0) {
      this.#started = true;
      if (text.charCodeAt(0) === 0xfeff) from = 1;
    }
    if (this.#afterCr && text.length > 0) {
      this.#afterCr = false;
      if (text.charCodeAt(from) === 10) from += 1;
    }
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      this.#line(this.#takeLine(text.slice(from, at)), items);
      if (code === 13) {
        if (at + 1 === text.length) this.#afterCr = true;
        else if (text.charCodeAt(at + 1) === 10) at += 1;
      }
      from = at + 1;
    }
    if (from < text.length) this.#keep(text.slice(from));
    return items;
  }

  /** What stood there without a final blank line when the stream ended. */
  end(): SseItem[] {
    const items: SseItem[] = [];
    if (this.#parts.length > 0) this.#line(this.#takeLine(""), items);
    this.#dispatch(items);
    return items;
  }

  #keep(text: string): void {
    this.#size += text.length;
    if (this.#size > MAX_FRAME_CHARS) throw new RangeError("a frame of the stream is too large");
    this.#parts.push(text);
  }

  #takeLine(tail: string): string {
    if (this.#parts.length === 0) return tail;
    const line = this.#parts.join("") + tail;
    this.#parts = [];
    this.#size = 0;
    return line;
  }

  #line(line: string, items: SseItem[]): void {
    if (line === "") {
      this.#dispatch(items);
    } else if (line.startsWith("data:")) {
      const value = line.charCodeAt(5) === 32 ? line.slice(6) : line.slice(5);
      const previous = this.#data.at(-1);
      const isNewFrame = previous?.endsWith("}") && (value.startsWith("{") || value === "[DONE]");
      if (isNewFrame && this.#data.length === 1) this.#dispatch(items);
      this.#data.push(value);
    } else if (line.startsWith("error:")) {
      items.push({ type: "error", text: line.slice(6).trim() });
    } else if (QUEUED.test(line)) {
      items.push({ type: "queued", ahead: Number(QUEUED.exec(line)?.[1]) });
    } else {
      // Comments (": ping"), event:, id:, retry: and unknown fields say only that the server lives.
      items.push({ type: "comment" });
    }
  }

  #dispatch(items: SseItem[]): void {
    if (this.#data.length === 0) return;
    const text = this.#data.length === 1 ? (this.#data[0] ?? "") : this.#data.join("\n");
    this.#data = [];
    items.push(text.trim() === "" ? { type: "comment" } : { type: "data", text });
  }
}
