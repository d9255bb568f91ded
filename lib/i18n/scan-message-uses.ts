/** One use of a message in the code: a literal key, or a pattern made from a template literal. */
export type MessageUse = { namespaces: string[]; key: string | null; pattern: RegExp | null; written: string };

const BINDING =
  /\b(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslator)(?:<[^>]*>)?\(\s*"([\w.-]+)"\s*\)/g;
const PARAMETER = /\b(\w+)\??:\s*Translate<"([\w.-]+)">/g;
const ANY_NAMESPACE = /\b(?:useTranslations|getTranslator)\(\s*"([\w.-]+)"\s*\)/g;

/**
 * Finds every message a source text uses: `const t = useTranslations("ns")` or `(t: Translate<"ns">)`, then `t("key")`,
 * `t(x ? "a" : "b")` and t(`prefix.${x}`). `known` names translators that a source gets in another way. What it cannot
 * follow is returned in `unreadable`.
 */
export function scanMessageUses(
  source: string,
  known: Record<string, string> = {},
): { uses: MessageUse[]; unreadable: string[] } {
  const bound = new Map(Object.entries(known).map(([name, namespace]) => [name, new Set([namespace])]));
  let bindings = 0;
  for (const match of [...source.matchAll(BINDING), ...source.matchAll(PARAMETER)]) {
    const [, name = "", namespace = ""] = match;
    if (!match[0].includes("Translate<")) bindings += 1;
    bound.set(name, (bound.get(name) ?? new Set()).add(namespace));
  }
  const unreadable: string[] = [];
  if ([...source.matchAll(ANY_NAMESPACE)].length > bindings)
    unreadable.push('write: const t = useTranslations("namespace")');
  const uses: MessageUse[] = [];
  for (const [name, namespaces] of bound) {
    for (const call of source.matchAll(
      new RegExp(`(?<![\\w.$])${name.replace(".", "\\.")}(?:\\.(?:rich|markup|raw|has))?\\(`, "g"),
    )) {
      const argument = firstArgument(source, call.index + call[0].length);
      const literals = literalsOf(argument);
      if (literals.length === 0) unreadable.push(`${name}(${argument})`);
      for (const written of literals) uses.push({ namespaces: [...namespaces], ...toKey(written), written });
    }
  }
  return { uses, unreadable };
}

/** The source text of the argument that starts at `from`. */
function firstArgument(source: string, from: number): string {
  let depth = 0;
  let quote = "";
  for (let i = from; i < source.length; i++) {
    const c = source[i] as string;
    if (quote) {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === '"' || c === "`") quote = c;
    else if ("([{".includes(c)) depth++;
    else if (depth > 0 && ")]}".includes(c)) depth--;
    else if (depth === 0 && (c === "," || c === ")")) return source.slice(from, i).trim();
  }
  return source.slice(from).trim();
}

function literalsOf(argument: string): string[] {
  const whole = /^("[^"]*"|`[^`]*`)$/.exec(argument);
  if (whole?.[1]) return [whole[1]];
  if (!argument.includes("?")) return [];
  return [...argument.matchAll(/[?:]\s*("[^"]*"|`[^`]*`)/g)].map((m) => m[1] as string);
}

function toKey(written: string): { key: string | null; pattern: RegExp | null } {
  const inner = written.slice(1, -1);
  if (written.startsWith('"') || !inner.includes("${")) return { key: inner, pattern: null };
  const parts = inner.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { key: null, pattern: new RegExp(`^${parts.join("[\\w-]+")}$`) };
}
