import type { VerdictWords } from "../types.ts";

/** The yes/no task's words in the languages of the workbench; the negatives stand first because they hold positives. */
export const POLARITY: VerdictWords[] = [
  {
    id: "no",
    words: [
      ..."否 不是 不合规 不合規 违规 違規 不符合 错误 錯誤 错 不对 不正确 违法 违反 いいえ 違反 非準拠 不適合 不準拠 準拠していない 準拠していません 準拠しない 準拠しません 適合していない 適合していません 適合しない 不正解 否定的".split(
        " ",
      ),
      ..."no|non-compliant|noncompliant|non compliant|not compliant|incorrect|wrong|false|violation|violations|violate|violates|fail to comply|fails to comply|failed to comply".split(
        "|",
      ),
    ],
  },
  {
    id: "yes",
    words: [
      ..."是 是的 合规 合規 符合 对 正确 正確 はい 準拠 適合 準拠している 準拠しています 違反していない 違反していません 違反しない 違反はない 違反ではない 違反なし 正解 正しい 肯定的".split(
        " ",
      ),
      ..."yes|compliant|correct|true|complies|comply|in compliance".split("|"),
    ],
  },
];

/** Words that name the question instead of answering it. */
const NEUTRAL = /合规性|合規性|符合性|符合与否|合规与否|对不对|コンプライアンス/g;
const ASKS = /(?:是否|是不是|能否|whether(?: \w+){0,3} |\bif(?: \w+){0,3} )(?:完全|存在|属于|构成|都|均|有)?$/i;
const NEGATOR =
  /(?:不|非|未|没有|無|无|没|并非|不存在|未发现|没有发现|no |not |non-|non |isn't |doesn't |without |un|in|never )(?:完全|太|够|足|任何|明显|构成|属于|属|存在|涉及|算|fully |any |entirely |a |be |to )?$/i;

const fold = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const isAscii = (word: string) => /^[\x20-\x7e]+$/.test(word);
/** One character, or yes and no themselves: too common inside sentences to mean anything there. */
const needsEdge = (word: string) => word.length === 1 || /^(?:no|yes|true|false)$/.test(word);

type Entry = { id: string; word: string };

function entriesOf(verdicts: VerdictWords[]): Entry[] {
  const entries = verdicts.flatMap(({ id, words }) =>
    [...words, ...(words.includes(id) ? [] : [id])].map((word) => ({ id, word: fold(word) })),
  );
  return entries.filter((entry) => entry.word !== "").sort((a, b) => b.word.length - a.word.length);
}

/**
 * The verdict that a short text states, or null: the whole text first, then its beginning, then words inside it, longest
 * first so that 不合规 is never read as 合规. A negated word turns a yes/no round and makes any other contract undecided.
 */
export function matchVerdict(text: string, verdicts?: VerdictWords[]): string | null {
  const entries = entriesOf(verdicts ?? POLARITY);
  const folded = fold(text).slice(0, 2000);
  const bare = folded.replace(/^[\s"'“”‘’「」『』()[\]*。.!,:;、]+|[\s"'“”‘’「」『』()[\]*。.!,:;、]+$/g, "");
  if (bare === "") return null;
  // A question before the answer is repeated, not answered.
  const answered = /[?？]\s*([^?？]+)$/.exec(bare)?.[1];
  if (answered) return matchVerdict(answered, verdicts);
  const exact = entries.find((entry) => entry.word === bare);
  if (exact) return exact.id;
  const leading = entries.find(
    (entry) => bare.startsWith(entry.word) && /^\s?[,.。;:!、()\n—–]|^\s-/.test(bare.slice(entry.word.length)),
  );
  if (leading) return leading.id;
  const labelled = bare.split(/[:：]\s?|(?:答案|结论|结果|回答)[是为]/).at(-1);
  const said = entries.find((entry) => entry.word === labelled);
  if (said) return said.id;
  return matchInside(bare.replace(NEUTRAL, "　"), entries, verdicts === undefined);
}

function matchInside(text: string, entries: Entry[], yesNo: boolean): string | null {
  let rest = text;
  const ids = new Set<string>();
  for (const { id, word } of entries) {
    if (needsEdge(word)) continue;
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + 1)) {
      const before = rest.slice(Math.max(0, at - 16), at);
      const after = rest.slice(at + word.length);
      if (isAscii(word) && (/[a-z]$/.test(before.replace(NEGATOR, "")) || /^[a-z]/.test(after))) continue;
      const masked = rest.slice(0, at) + "　".repeat(word.length) + after;
      if (ASKS.test(before)) {
        rest = masked;
        continue;
      }
      const negated = NEGATOR.test(before);
      if (negated && !yesNo) return null;
      ids.add(negated ? (id === "yes" ? "no" : "yes") : id);
      // Masked, so that a shorter word does not match inside a longer one.
      rest = masked;
    }
  }
  if (ids.size === 1) return [...ids][0] ?? null;
  return yesNo && ids.has("no") ? "no" : null;
}
