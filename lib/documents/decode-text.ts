import { refusal } from "./refuse.ts";

export type DecodedText = { text: string; encoding: string; guessed: boolean };

/**
 * Text of bytes whose encoding nobody told: byte order mark, UTF-16 by its zeros, UTF-8 where it is valid, else the
 * likeliest of GB18030, Shift_JIS, Big5 and Windows-1252. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return told("utf-8", bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return told("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return told("utf-16be", bytes);
  const wide = utf16Order(bytes);
  if (wide) return told(wide, bytes);
  if (holdsControls(bytes)) return null;
  const utf8 = decode("utf-8", bytes);
  return utf8 !== null ? { text: utf8, encoding: "utf-8", guessed: false } : guess(bytes);
}

function told(encoding: string, bytes: Uint8Array): DecodedText {
  const text = decode(encoding, bytes);
  if (text !== null) return { text, encoding, guessed: false };
  throw refusal(
    "damaged",
    `The file says it is ${encoding.toUpperCase()} but is not valid.`,
    "Save it again in its own program and try once more.",
  );
}

/** Latin text and line breaks in UTF-16 leave a zero in every second byte. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 4096);
  if (head.length < 4 || head.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[(i % 2) as 0 | 1] += 1;
  const many = head.length / 20;
  if (zeros[1] > many && zeros[0] === 0) return "utf-16le";
  return zeros[0] > many && zeros[1] === 0 ? "utf-16be" : null;
}

function holdsControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls > bytes.length / 200;
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding: the caller tries the next.
    return null;
  }
}

const CANDIDATES = ["gb18030", "shift_jis", "big5", "windows-1252"] as const;

function guess(bytes: Uint8Array): DecodedText | null {
  // A cut within a character would look like a wrong encoding: the sample ends behind a line.
  const end = bytes.length > 65_536 ? bytes.lastIndexOf(10, 65_536) + 1 || bytes.length : bytes.length;
  const sample = bytes.subarray(0, end);
  const scored = CANDIDATES.flatMap((encoding) => {
    const text = decode(encoding, sample);
    return text === null ? [] : [{ encoding, score: plausibility(text, encoding) }];
  }).sort((a, b) => b.score - a.score);
  for (const { encoding } of scored) {
    const text = decode(encoding, bytes);
    if (text !== null) return { text, encoding, guessed: true };
  }
  return null;
}

// The commonest characters of running Chinese, in both scripts: about a third of any text.
const COMMON =
  "的一是在不了有和人这这为之大来以个中上们到说国年会地也时要就出得对于可公司金额资产负债收入成本利润本期合计股份银行业务日期名称單位項目為這個們說國會時對於資產負債業務總額項单位项目总额増減";

/** The share of foreign characters that belong where the encoding is used. */
function plausibility(text: string, encoding: (typeof CANDIDATES)[number]): number {
  const foreign = text.replace(/\p{ASCII}/gu, "");
  if (foreign === "") return 0;
  const share = (pattern: RegExp) => (foreign.match(pattern)?.length ?? 0) / foreign.length;
  const common = () => [...foreign].filter((c) => COMMON.includes(c)).length / foreign.length;
  switch (encoding) {
    case "shift_jis":
      return share(/[\u3041-\u30f6\u30fc]/g) * 1.6 + common() * 0.5 - share(/[\uff61-\uff9f]/g);
    case "windows-1252":
      // Letters with accents stand alone between plain ones; runs of them are another script misread.
      return (text.match(/(?<![\x80-\uffff])[À-ÿ€£¥–—‘’“”•°§](?![\x80-\uffff])/g)?.length ?? 0) / foreign.length;
    default:
      return common() + share(/[，。、；：（）《》]/g) * 0.5 - share(/[\ue000-\uf8ff]/g);
  }
}
