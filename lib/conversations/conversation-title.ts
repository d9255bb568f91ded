const LONGEST_TITLE = 60;

/** The first line of a question, cut at a word or character boundary: what the sidebar shows until a person renames it. */
export function conversationTitle(question: string): string {
  const line = question
    .split(/\r?\n/)
    .map((l) => l.replace(/[\p{Cc}\p{Cf}]/gu, "").trim())
    .find((l) => l !== "");
  const characters = [...(line ?? "…")];
  if (characters.length <= LONGEST_TITLE) return characters.join("");
  const cut = characters.slice(0, LONGEST_TITLE).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut}…`;
}
