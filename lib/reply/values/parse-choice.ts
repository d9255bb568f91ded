/** Words that may stand before the letter or after it without meaning anything. */
const LEAD =
  /^(?:(?:最终|正确)?答案|选项?|选择|应选|故选|(?:the )?(?:correct |right |best |final )?(?:options?|choices?|answers?)|正解|選択肢)\s?(?:是|为|:|is(?![a-z])|are(?![a-z]))?\s?/i;

const letters = (found: Iterable<string>): string[] => [...new Set([...found].map((c) => c.toUpperCase()))].sort();

/** The leading label of a single choice: `B`, `(B)`, `B. 市盈率法`, `选B`. Null when the text names none. */
export function parseSingleChoice(text: string): string[] | null {
  const body = text.replace(LEAD, "").trim();
  const match =
    /^[([{]\s?([A-Z])\s?[)\]}](?![A-Za-z])/.exec(body) ??
    /^([A-Z])(?:$|\s?[.:、,)．]\s?(?![A-Z](?:$|[\s.:、,)]))|\s?(?:选项|項|项)|(?=(?!股)\p{Script=Han})|\s?[-–—]\s|\s+(?=[\p{Script=Han}(]|[A-Z][a-z]))/u.exec(
      body,
    ) ??
    /^([a-z])$/.exec(body) ??
    /^\(([a-z])\)$/.exec(body) ??
    /^([a-h])[.)]\s/.exec(body);
  return match ? letters([match[1] as string]) : null;
}

/** A set of choices: `A、C`, `A, C`, `CA`, `A和C`, `A. x; C. y`. Order and repetition mean nothing. */
export function parseMultiChoice(text: string): string[] | null {
  const body = text.replace(LEAD, "").trim();
  const joined = body.replace(/\band\b|[\s、,;/&+和与及跟.。()[\]{}|]/gi, "");
  if (/^[A-J]{1,10}$/.test(joined) || /^[a-j]$/.test(joined)) return letters(joined);
  const labelled = [...body.matchAll(/(?<![A-Za-z])\(?([A-J])(?:\)|\s?[.:、)])/g)].map((match) => match[1] as string);
  if (labelled.length > 0 && /^\(?[A-J](?:\)|\s?[.:、,)])/.test(body)) return letters(labelled);
  return parseSingleChoice(body);
}
