/** The tags a reply is built of, and how a place in the text is recognised as one. Offsets are UTF-16 positions. */
export type TagKind = "think-open" | "think-close" | "answer-open" | "answer-close";
export type Tag = { kind: TagKind; start: number; end: number };

// Every repetition is bounded, so that a text of nothing but "<" and spaces is still read in linear time.
const PLAIN = String.raw`<\s{0,4}(\/?)\s{0,4}(think|thinking|answer)\s{0,4}>`;
const MARKER = String.raw`<\|\s{0,2}(begin|end)_of_(thought|solution)\s{0,2}\|>`;
const ESCAPED = String.raw`&lt;\s{0,4}(\/?)\s{0,4}(think|thinking|answer)\s{0,4}&gt;`;

const STARTS_ESCAPED = /^[\s\u200b\u2060]*&lt;\s{0,4}(?:think|thinking|answer)\s{0,4}&gt;/i;

/** Special tokens of the models' vocabularies: never part of what was said. */
const SPECIAL =
  /<\|im_start\|>(?:assistant|user|system)?(?![a-z])|<\|(?:im_end|endoftext|fim_(?:prefix|middle|suffix|pad)|file_sep|repo_name|(?:start|end)_header_id|end_of_text|begin_of_text|eot_id|eom_id|eot|end|eos|eod|return|pad)\|>|<\uff5c(?:end\u2581of\u2581sentence|begin\u2581of\u2581sentence)\uff5c>|<end_of_turn>|<eos>/gi;

const BLANK = /^(?:[\s\u200b\u2060\ufeff]|\u200c|\u200d)*$/;

/** Escaped tags count only in a text that begins with one; elsewhere they are quotations. */
export function startsEscaped(raw: string): boolean {
  return STARTS_ESCAPED.test(raw);
}

/** The pattern of one tag; always global, a new object on every call because it carries a position. */
export function tagPattern(escaped: boolean): RegExp {
  return new RegExp(escaped ? `${PLAIN}|${MARKER}|${ESCAPED}` : `${PLAIN}|${MARKER}`, "gi");
}

export function tagKind(match: RegExpMatchArray | RegExpExecArray): TagKind {
  const name = (match[2] ?? match[4] ?? match[6] ?? "").toLowerCase();
  const closes = match[3] === undefined ? (match[1] ?? match[5]) === "/" : match[3].toLowerCase() === "end";
  const what = name === "answer" || name === "solution" ? "answer" : "think";
  return `${what}-${closes ? "close" : "open"}`;
}

/** All tags of a text, in order. Linear. */
export function findTags(raw: string): Tag[] {
  const tags: Tag[] = [];
  for (const match of raw.matchAll(tagPattern(startsEscaped(raw)))) {
    tags.push({ kind: tagKind(match), start: match.index, end: match.index + match[0].length });
  }
  return tags;
}

export function withoutSpecials(text: string): string {
  return text.includes("<") ? text.replace(SPECIAL, "") : text;
}

/** Nothing but white space, zero-width characters and special tokens. */
export function isBlank(text: string): boolean {
  return BLANK.test(withoutSpecials(text).replaceAll("</s>", ""));
}

/** What a person reads of a piece of raw text: special tokens away, mended backspaces, trimmed. */
export function readable(text: string): string {
  let out = withoutSpecials(text).replaceAll("\u0008oxed{", String.raw`\boxed{`).trim();
  // Only at the end: inside a text it is the HTML tag for struck-out words.
  while (out.endsWith("</s>")) out = out.slice(0, -4).trimEnd();
  return out;
}

const CANONICAL = [
  ...["think", "thinking", "answer"].flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...["thought", "solution"].flatMap((name) => [`<|begin_of_${name}|>`, `<|end_of_${name}|>`]),
  ...["im_end", "im_start", "endoftext", "end_of_text", "begin_of_text", "eot_id", "eom_id", "eot", "eos", "eod"].map(
    (name) => `<|${name}|>`,
  ),
  ...["end", "return", "pad"].map((name) => `<|${name}|>`),
  "<\uff5cend\u2581of\u2581sentence\uff5c>",
  "<\uff5cbegin\u2581of\u2581sentence\uff5c>",
  "<end_of_turn>",
  "<eos>",
];
const CANONICAL_ESCAPED = ["think", "thinking", "answer"].flatMap((name) => [`&lt;${name}&gt;`, `&lt;/${name}&gt;`]);
const LONGEST_TAG = 48;

/** Whether `tail` (beginning with `<` or `&`) may still grow into a tag or special token, so that it must be held back. */
export function mayBecomeTag(tail: string, escaped: boolean): boolean {
  if (tail.length > LONGEST_TAG) return false;
  const folded = tail.toLowerCase().replace(/\s+/g, "");
  const names = tail.startsWith("&") ? (escaped ? CANONICAL_ESCAPED : []) : CANONICAL;
  return names.some((name) => name.length > folded.length && name.startsWith(folded));
}

/**
 * How many characters at the end of a text that broke off are the beginning of a tag or special token. Narrower than
 * `mayBecomeTag`: with a blank in it, it is more likely a less-than sign.
 */
export function danglingTag(raw: string): number {
  const tail = /[<&][^\s<&]{0,47}$/.exec(raw.slice(-LONGEST_TAG))?.[0];
  return tail && mayBecomeTag(tail, startsEscaped(raw)) ? tail.length : 0;
}
