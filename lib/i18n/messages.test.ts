import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "./locales.ts";
import { scanMessageUses } from "./scan-message-uses.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** The words of an exported file come in a bundle, `{ t }: ExportWords`. */
const EXPORTS = "lib/exports/";
const FOLDER = path.join(import.meta.dirname, "messages");

type Flat = Map<string, string>;

function flatten(node: unknown, prefix = "", into: Flat = new Map()): Flat {
  for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
    if (typeof value === "string") into.set(prefix + key, value);
    else flatten(value, `${prefix + key}.`, into);
  }
  return into;
}

function readNamespaces(locale: Locale): Map<string, Flat> {
  const files = readdirSync(path.join(FOLDER, locale)).filter((file) => file.endsWith(".json"));
  return new Map(
    files
      .sort()
      .map((file) => [file.slice(0, -5), flatten(JSON.parse(readFileSync(path.join(FOLDER, locale, file), "utf8")))]),
  );
}

const all = new Map(LOCALES.map((locale) => [locale, readNamespaces(locale)]));
const english = all.get("en") as Map<string, Flat>;

/** The names a message takes: {count}, {n, plural, ...}, <link>. Nested branches repeat them, so a set is enough. */
function argumentsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((m) => m[1] ?? m[2] ?? ""))].sort();
}

describe.each(LOCALES.filter((locale) => locale !== "en"))("%s", (locale) => {
  const own = all.get(locale) as Map<string, Flat>;
  test("has the same namespaces and keys as English", () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [namespace, messages] of english) {
      expect([...(own.get(namespace)?.keys() ?? [])].sort(), namespace).toEqual([...messages.keys()].sort());
    }
  });
  test("takes the same arguments as English and leaves nothing empty", () => {
    for (const [namespace, messages] of english) {
      for (const [key, text] of messages) {
        const translated = own.get(namespace)?.get(key) ?? "";
        expect(translated.trim(), `${namespace}.${key}`).not.toBe("");
        expect(argumentsOf(translated), `${namespace}.${key}`).toEqual(argumentsOf(text));
      }
    }
  });
});

test("every message that the code uses exists, and every message that exists is used", () => {
  const problems: string[] = [];
  const used = new Map([...english.keys()].map((namespace) => [namespace, new Set<string>()]));
  for (const file of globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: ROOT })) {
    if (/\.test\.tsx?$|scan-message-uses|lib\/i18n\/get-translator/.test(file)) continue;
    const known: Record<string, string> = file.startsWith(EXPORTS) ? { t: "exports" } : {};
    const { uses, unreadable } = scanMessageUses(readFileSync(path.join(ROOT, file), "utf8"), known);
    // The export's words pass a key on, which is one of a closed union: the compiler checks it.
    const cannotFollow = unreadable.filter((what) => !(file === `${EXPORTS}words.ts` && what.startsWith("t(key")));
    problems.push(...cannotFollow.map((what) => `${file}: cannot follow ${what}`));
    for (const use of uses) {
      let found = false;
      for (const dotted of use.namespaces) {
        const [namespace = "", ...rest] = dotted.split(".");
        const prefix = rest.length ? `${rest.join(".")}.` : "";
        for (const key of english.get(namespace)?.keys() ?? []) {
          const local = key.startsWith(prefix) ? key.slice(prefix.length) : null;
          if (local === null || !(use.pattern ? use.pattern.test(local) : local === use.key)) continue;
          used.get(namespace)?.add(key);
          found = true;
        }
      }
      if (!found) problems.push(`${file}: ${use.namespaces.join("/")} has no ${use.written}`);
    }
  }
  for (const [namespace, messages] of english) {
    for (const key of messages.keys()) if (!used.get(namespace)?.has(key)) problems.push(`unused: ${namespace}.${key}`);
  }
  expect(problems).toEqual([]);
});
