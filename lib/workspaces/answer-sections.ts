import type { WorkspaceLanguage } from "./define-workspace.ts";

/** A passage the answer relies on, and what it is said to show. Without quotation marks there is no quote. */
export type Evidence = { quote: string | null; note: string };

/** The labelled parts of an answer; `rest` is what stands outside them: tables, workings. A part not written is empty. */
export type AnswerSections = {
  rationale: string;
  evidence: Evidence[];
  assumptions: string[];
  missing: string[];
  rest: string;
};

const FORMAT: Record<WorkspaceLanguage, { before: string; after: string }> = {
  zh: {
    before: "理由：用一句话说明结论。",
    after: `依据：
- 「逐字引用材料」：说明了什么
假设与口径：
- 用到的假设、公式口径；没有则写“无”
缺失信息：
- 下结论还缺什么；没有则写“无”`,
  },
  en: {
    before: "Rationale: one sentence for the result.",
    after: `Evidence:
- "exact words of the material": what they show
Assumptions:
- assumptions made and definitions used; "none" if there are none
Missing:
- what is still needed for a firm result; "none" if nothing is`,
  },
  ja: {
    before: "理由：結論の理由を一文で。",
    after: `根拠：
- 「資料の文言をそのまま引用」：何を示すか
前提：
- 用いた仮定と定義。なければ「なし」
不足情報：
- 結論に足りない情報。なければ「なし」`,
  },
};

/** How a prompt asks for the parts; `body` are the workspace's own lines between rationale and evidence. */
export function sectionsFormat(language: WorkspaceLanguage, ...body: string[]): string {
  return [FORMAT[language].before, ...body, FORMAT[language].after].join("\n");
}

type Part = "rationale" | "evidence" | "assumptions" | "missing";
const NAMES: Record<Part, string> = {
  rationale: "结论理由|理由|rationale|reason",
  evidence: "主要依据|依据|证据|根拠|evidence",
  assumptions: "假设与口径|假设|口径|前提条件|前提|assumptions?(?: and conventions)?|conventions?",
  missing: "缺失信息|缺失|数据不足|不足情報|missing(?: information)?|what is missing",
};
const HEADING = new RegExp(
  `^[ \\t]*(?:#{1,6}[ \\t]+)?(?:[*_]{2})?(?:${Object.entries(NAMES)
    .map(([part, names]) => `(?<${part}>${names})`)
    .join("|")})(?:[*_]{2})?[ \\t]*[:：][ \\t]*(?:[*_]{2})?[ \\t]*`,
  "iu",
);
/** Any other short label on a line of its own ends a part: "指标：", "**Ratios:**", "## Table". */
const OTHER_HEADING = /^[ \t]*(?:#{1,6}[ \t]+\S|(?:[*_]{2})?[^\s|\-*•：:][^：:|\n]{0,40}[:：](?:[*_]{2})?[ \t]*$)/u;
const BOX_LINE = /^[^\n]{0,80}\\boxed\s*\{/u;
const NOTHING = /^(?:无|無|没有|なし|none|n\/a|nothing)[。.]?$/iu;

/** Reads an answer written to `sectionsFormat`, or nearly so. An answer in another form is all `rest`. Linear in its length. */
export function parseAnswerSections(answer: string): AnswerSections {
  const lines: Record<Part | "rest", string[]> = {
    rationale: [],
    evidence: [],
    assumptions: [],
    missing: [],
    rest: [],
  };
  let part: Part | "rest" = "rest";
  for (const line of answer.split("\n")) {
    const heading = HEADING.exec(line);
    const named = heading && (Object.keys(NAMES) as Part[]).find((name) => heading.groups?.[name] !== undefined);
    if (heading && named) {
      part = named;
      lines[part].push(line.slice(heading[0].length));
    } else if (BOX_LINE.test(line)) {
      part = "rest";
    } else {
      if (part !== "rest" && (OTHER_HEADING.test(line) || line.trimStart().startsWith("|"))) part = "rest";
      // Markdown would take a label right below a list for a part of its last item.
      if (part === "rest" && OTHER_HEADING.test(line) && lines.rest.at(-1)?.trim()) lines.rest.push("");
      lines[part].push(line);
      // A rationale is one paragraph: what follows a blank line is the answer's own text.
      if (part === "rationale" && line.trim() === "" && lines.rationale.join("").trim() !== "") part = "rest";
    }
  }
  return {
    rationale: lines.rationale.join("\n").trim(),
    evidence: itemsOf(lines.evidence).map(readEvidence),
    assumptions: itemsOf(lines.assumptions),
    missing: itemsOf(lines.missing),
    rest: lines.rest.join("\n").trim(),
  };
}

/** List items, their continuation lines joined; "none" is no item. */
function itemsOf(lines: string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const start = /^[ \t]*(?:[-*•·]|\d{1,2}[.)、．])[ \t]*/u.exec(line);
    const text = line.slice(start?.[0].length ?? 0).trim();
    if (text === "") continue;
    if (start || items.length === 0) items.push(text);
    else items[items.length - 1] += ` ${text}`;
  }
  return items.filter((item) => !NOTHING.test(item));
}

const QUOTED = /^(?:「([^「」]+)」|『([^『』]+)』|“([^“”]+)”|"([^"]+)")\s*(?:[:：,，—–-]\s*)?/u;

function readEvidence(item: string): Evidence {
  const match = QUOTED.exec(item);
  if (!match) return { quote: null, note: item };
  return { quote: match.slice(1).find((text) => text !== undefined) ?? null, note: item.slice(match[0].length).trim() };
}
