import type { WorkspaceLanguage } from "./define-workspace.ts";

export type Severity = "high" | "medium" | "low";

/** One point of an answer. Texts as the model wrote them; `start` and `end` are UTF-16 positions in the answer. */
export type Issue = {
  number: string;
  title: string;
  quote: string | null;
  clause: string | null;
  severity: Severity | null;
  fix: string | null;
  start: number;
  end: number;
};

export type IssueList = {
  /** What stands before the first point, headings and boxes left out: why the verdict is what it is. */
  rationale: string;
  issues: Issue[];
};

/** How a prompt asks for the list that `parseIssueList` reads. */
export const ISSUE_LIST_FORMAT: Record<WorkspaceLanguage, string> = {
  zh: `理由：用一句话说明结论。
问题清单：
1. 问题名称
   原文：「逐字引用材料中的原话」
   条号：对应的条文编号
   等级：高、中或低
   建议：修改后的措辞
2. ……
没有问题时，写“问题清单：无”。`,
  en: `Rationale: one sentence for the verdict.
Issues:
1. Name of the issue
   Quote: "the exact words of the material"
   Rule: number of the rule concerned
   Severity: High, Medium or Low
   Fix: a compliant rewrite
2. ...
When there is no issue, write "Issues: none".`,
  ja: `理由：結論の理由を一文で。
指摘事項：
1. 指摘の名称
   原文：「資料の文言をそのまま引用」
   条項：該当する条文の番号
   重大度：高・中・低のいずれか
   修正案：適切な書き換え
2. ……
指摘がない場合は「指摘事項：なし」と書くこと。`,
};

const LABELS = {
  quote: "原文引用|引用原文|原文|引文|引用|原句|該当箇所|exact words|quoted text|quotation|quote",
  clause: "对应条号|对应条款|条号|条款|条文|依据|规则|条項|根拠|規則|rule number|rule|clause|basis",
  severity: "风险等级|严重程度|等级|重大度|リスク度|risk level|severity|risk",
  fix: "修改建议|整改建议|建议修改|建议|修正案|改善案|suggested rewrite|compliant rewrite|rewrite|suggestion|fix",
};
type LabelKind = keyof typeof LABELS;

const LABEL = new RegExp(
  `(?:^|[\\s*_\\-•·;；,，。|(（])(?:${Object.entries(LABELS)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join("|")})[*_]*\\s*[:：]\\s*[*_]*`,
  "giu",
);
/** A point starts a line with its number; `**1.` and `### 1.` too. The space keeps 1.5% and 2024 from being points. */
const POINT = /^[ \t]{0,3}(?:#{1,6}[ \t]+)?(?:\*\*)?[(（]?(\d{1,3})(?:[.)）][ \t]+|[、．）：][ \t]*)(?=\S)/gmu;
const HEADING =
  /^[ \t#*]*(?:问题清单|问题列表|指摘事項|issues?(?: list)?|findings)[*]*[ \t]*[:：]?[*]*[ \t]*(?:无|なし|none\.?)?[ \t]*$/gimu;
const RATIONALE = /^[ \t*#]*(?:结论理由|理由|rationale|reason)[*]*\s*[:：]\s*[*]*/imu;

/** Reads an answer written to `ISSUE_LIST_FORMAT`, or nearly so. An answer in another form is all rationale. */
export function parseIssueList(answer: string): IssueList {
  const starts = [...answer.matchAll(POINT)].map((match) => ({
    number: match[1] ?? "",
    start: match.index,
    textStart: match.index + match[0].length,
  }));
  const end = endOfList(answer, starts.at(-1)?.textStart ?? 0);
  const issues = starts.map((point, i) =>
    readIssue(answer, point.number, point.start, point.textStart, starts[i + 1]?.start ?? end),
  );
  const readable = issues.filter((issue) => issue.quote !== null || issue.fix !== null || issue.severity !== null);
  const firstStart = readable[0]?.start;
  return { rationale: readRationale(answer.slice(0, firstStart ?? answer.length)), issues: readable };
}

/** The last point ends where a blank line is followed by a line that is no label: the closing sentence or the box. */
function endOfList(answer: string, from: number): number {
  const closing = /\n[ \t]*\n(?![ \t]*(?:[-*•·][ \t]|\*\*))(?=\S)|\n(?=[^\n]*\\boxed)/gu;
  closing.lastIndex = from;
  for (let match = closing.exec(answer); match; match = closing.exec(answer)) {
    const next = answer.slice(match.index, match.index + 80);
    LABEL.lastIndex = 0;
    const label = LABEL.exec(next.trimStart().split("\n")[0] ?? "");
    if (!label || label.index > 2) return match.index;
  }
  return answer.length;
}

function readIssue(answer: string, number: string, start: number, textStart: number, end: number): Issue {
  const text = answer.slice(textStart, end);
  const parts: Partial<Record<LabelKind, string>> = {};
  const labels = [...text.matchAll(LABEL)];
  labels.forEach((match, i) => {
    const kind = (Object.keys(LABELS) as LabelKind[]).find((name) => match.groups?.[name] !== undefined);
    if (!kind || parts[kind] !== undefined) return;
    parts[kind] = tidy(text.slice(match.index + match[0].length, labels[i + 1]?.index ?? text.length));
  });
  return {
    number,
    title: tidy(text.slice(0, labels[0]?.index ?? text.length).split("\n")[0] ?? ""),
    quote: parts.quote ? unquote(parts.quote) : null,
    clause: parts.clause || null,
    severity: readSeverity(parts.severity),
    fix: parts.fix || null,
    start,
    end: start + answer.slice(start, end).trimEnd().length,
  };
}

function readRationale(text: string): string {
  const plain = text.replace(HEADING, "").replace(/^[^\n]*\\boxed\{[^\n]*$/gmu, "");
  const labelled = RATIONALE.exec(plain);
  return (labelled ? plain.slice(labelled.index + labelled[0].length) : plain).trim();
}

function readSeverity(text: string | undefined): Severity | null {
  const word = text?.match(/high|medium|moderate|low|[高中低]/iu)?.[0].toLowerCase();
  if (!word) return null;
  if (word === "high" || word === "高") return "high";
  return word === "low" || word === "低" ? "low" : "medium";
}

const tidy = (text: string) =>
  text
    .trim()
    .replace(/^(?:\*\*|__)+|(?:\*\*|__)+$/gu, "")
    .replace(/[\s;；,，|(（*_\-•·]+$/u, "")
    .trim();

const PAIRS: Record<string, string> = { "「": "」", "『": "』", "“": "”", '"': '"', "‘": "’", "'": "'", "《": "》" };

/** Takes one pair of quotation marks off when it encloses the whole, else the first quoted passage. */
function unquote(text: string): string {
  const close = PAIRS[text[0] ?? ""];
  const at = close ? text.lastIndexOf(close) : -1;
  return at > 0 ? text.slice(1, at) : text;
}
