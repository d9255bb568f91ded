import type { Finding } from "../../reply/types.ts";
import type { WordKey } from "../words.ts";

/** What a citation in the answer came to; positions in the text it was read from. */
export type Cited = {
  verdict: Finding["verdict"];
  key: WordKey;
  values: Record<string, string | number>;
  start: number;
  end: number;
  /** Where the material holds it: in one of its texts, or in a cell of a table of the form. */
  held?: { source: string; start: number; end: number };
  cell?: { row: number; column: number };
};
