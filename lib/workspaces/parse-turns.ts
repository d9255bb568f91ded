/** One turn of a pasted dialogue: its number from 1, who spoke ("" when the line does not say), and the words. */
export type Turn = { number: number; speaker: string; text: string; start: number; end: number };

const SPEAKER = /^[ \t]*(?:\[[^\]\n]{1,24}\]\s*)?([^\s:：][^:：\n]{0,23})[:：]\s*/u;

/**
 * Turns of a dialogue, one for each line that names a speaker; lines without one belong to the turn before. Positions are
 * UTF-16 in `text`. Linear in the length.
 */
export function parseTurns(text: string): Turn[] {
  const turns: Turn[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at;
    at += line.length + 1;
    if (line.trim() === "") continue;
    const named = SPEAKER.exec(line);
    const last = turns.at(-1);
    if (!named && last) {
      last.text += `\n${line.trim()}`;
      last.end = start + line.trimEnd().length;
      continue;
    }
    turns.push({
      number: turns.length + 1,
      speaker: named?.[1]?.trim() ?? "",
      text: line.slice(named?.[0].length ?? 0).trim(),
      start,
      end: start + line.trimEnd().length,
    });
  }
  return turns;
}

/** The dialogue as a prompt shows it, each turn with its number, its words unchanged. */
export function numberTurns(text: string): string {
  return parseTurns(text)
    .map((turn) => `[${turn.number}] ${text.slice(turn.start, turn.end).trim()}`)
    .join("\n");
}
