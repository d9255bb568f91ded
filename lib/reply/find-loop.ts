import { blankFences } from "./find-code.ts";

/** The same unit of text again and again: `start` of the first, `end` of the last, positions in the text given. */
export type Loop = { start: number; end: number; unitEnd: number; times: number; inARow: boolean };

const SHORTEST = 20;
const IN_A_ROW = 3;
const IN_ALL = 5;

type Unit = { start: number; end: number; key: string };

/** Pieces between separators, without blanks, too short ones kept as `""` because they interrupt a row. */
function units(text: string, separator: RegExp): Unit[] {
  const found: Unit[] = [];
  let at = 0;
  const add = (from: number, to: number) => {
    const body = text.slice(from, to);
    const trimmed = body.trim();
    if (trimmed === "") return;
    const start = from + (body.length - body.trimStart().length);
    const counts = trimmed.length >= SHORTEST && [...trimmed].length >= SHORTEST && /[\p{L}\p{N}]/u.test(trimmed);
    found.push({ start, end: start + trimmed.length, key: counts ? trimmed : "" });
  };
  for (const match of text.matchAll(separator)) {
    const end = match.index + match[0].length;
    add(at, end);
    at = end;
  }
  add(at, text.length);
  return found;
}

function rows(found: Unit[]): Loop[] {
  const loops: Loop[] = [];
  for (let i = 0; i < found.length; ) {
    const first = found[i] as Unit;
    let j = i + 1;
    while (j < found.length && first.key !== "" && found[j]?.key === first.key) j++;
    if (j - i >= IN_A_ROW) {
      loops.push({
        start: first.start,
        end: (found[j - 1] as Unit).end,
        unitEnd: first.end,
        times: j - i,
        inARow: true,
      });
    }
    i = j;
  }
  return loops;
}

function scattered(found: Unit[]): Loop[] {
  const seen = new Map<string, Loop>();
  for (const unit of found) {
    if (unit.key === "") continue;
    const loop = seen.get(unit.key);
    if (loop) {
      loop.times++;
      loop.end = unit.end;
    } else seen.set(unit.key, { start: unit.start, end: unit.end, unitEnd: unit.end, times: 1, inARow: false });
  }
  return [...seen.values()].filter((loop) => loop.times >= IN_ALL);
}

/**
 * Repetitions of a line, sentence or paragraph of 20 characters or more: three in a row (these can be folded) or five in
 * all. Code is left out, where the same line is ordinary. Rows first. Linear.
 */
export function findLoop(text: string): Loop[] {
  const prose = blankFences(text);
  const kinds = [/\n[ \t]*\n\s*/g, /\n/g, /[。！？!?；](?:["'”’」]?)|\.(?=\s)|\n/g].map((separator) =>
    units(prose, separator),
  );
  for (const found of kinds) {
    const loops = rows(found);
    if (loops.length > 0) return loops;
  }
  for (const found of kinds.slice(1)) {
    const loops = scattered(found);
    if (loops.length > 0) return loops;
  }
  return [];
}
