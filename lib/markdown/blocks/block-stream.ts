import type { Block } from "../types.ts";
import { BlockParser } from "./block-parser.ts";
import { isUndecided } from "./line-starts.ts";

/** A partial line longer than this is shown only each time it has grown by an eighth. */
const LONG_LINE = 8_192;

export interface BlockView {
  /** Closed blocks: only ever appended to, each keeps its identity. The same array every time. */
  stable: readonly Block[];
  /** What may still change: usually one block. */
  tail: readonly Block[];
}

export interface BlockStream {
  /** Appends text in any chunking; the cost depends on the text appended, not on what came before. */
  push(text: string): void;
  /** The blocks so far, the unfinished last line included. */
  view(): BlockView;
  /** No more text: everything becomes stable. Pushing after that throws. */
  end(): BlockView;
}

export function createBlockStream(): BlockStream {
  const parser = new BlockParser();
  const root = parser.stack[0];
  const stable: Block[] = root?.kind === "root" ? root.children : [];
  let partial = "";
  let shown = 0;
  let ended = false;
  let tail: readonly Block[] | null = [];

  const push = (text: string) => {
    if (ended) throw new Error("A finished block stream takes no more text");
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      parser.addLine(partial + text.slice(from, at));
      partial = "";
      shown = 0;
      tail = null;
      from = at + 1;
    }
    partial += text.slice(from);
    if (partial.length < LONG_LINE || partial.length - shown > shown / 8) {
      shown = partial.length;
      tail = null;
    }
  };

  const view = () => {
    if (tail === null) {
      const fork = parser.fork();
      const line = partial.slice(0, shown);
      if (line !== "" && !isUndecided(line)) fork.addLine(line);
      fork.end();
      const copy = fork.stack[0];
      tail = copy?.kind === "root" ? copy.children : [];
    }
    return { stable, tail };
  };

  const end = () => {
    if (!ended) {
      if (partial !== "") parser.addLine(partial);
      parser.end();
      ended = true;
      tail = [];
    }
    return { stable, tail: [] };
  };
  return { push, view, end };
}
