// Tags come apart as a real server sends them (`<th` + `ink` + `>`), Chinese in ones and twos, digits one by one.
const PIECES =
  /<th(?=ink>)|<(?=answer>)|<\/(?=think>|answer>)|(?:ink|think|answer)(?=>)|>\n*|[\u3400-\u9fff]{1,2}|[\u3040-\u30ff]{1,3}|\d| ?\p{L}+|[。，、；：？！.,;:?!)\]}]+\n*|\n+| {2,}| ?[\s\S]/gu;

/**
 * Text as the deltas a vLLM would send. An empty string stands before a character whose bytes span several tokens:
 * the server sends an empty delta until the character is whole. Joined, the pieces are the text.
 */
export function cutTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    if ((piece.codePointAt(piece.startsWith(" ") ? 1 : 0) ?? 0) > 0xffff) tokens.push("");
    tokens.push(piece);
  }
  return tokens;
}

export function countPieces(text: string): number {
  return cutTokens(text).length;
}
