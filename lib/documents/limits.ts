/** What a document may be at most. Beyond any of these it is refused whole, in words: nothing is ever cut silently. */
export const LIMITS = {
  /** Bytes of the file. */
  bytes: 25 * 1024 * 1024,
  /** Bytes that a packed file (XLSX, DOCX) may unfold to. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Files inside a packed file. */
  entries: 10_000,
  pages: 500,
  cells: 200_000,
  /** UTF-16 length of all text read. */
  characters: 5_000_000,
  /** Milliseconds of reading. */
  milliseconds: 30_000,
  /** Memory of the reader: its heap, and what the process may grow by meanwhile. */
  heapMegabytes: 768,
  growthBytes: 1024 * 1024 * 1024,
  /** Documents read at once, and those that may wait for it. */
  readers: 2,
  waiting: 8,
} as const;

export type Limits = { -readonly [K in keyof typeof LIMITS]: number };
