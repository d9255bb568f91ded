import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const PURE = ["lib/reply", "lib/checks", "lib/workspaces", "lib/markdown"];
/** What pure modules may lean on: libraries that run in a browser and a server alike. */
const PURE_PACKAGES = /^(zod|decimal\.js|markdown-it|markdown-it-cjk-friendly|katex)(\/|$)/;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|spec)\.tsx?$|(^|\/)(bench|testing)([./]|$)/.test(name))
    .map((name) => path.join(folder, name));
}

/** Every module a file imports: project files by their path from the root, packages by name. */
function imports(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  // Statements begin a line (prose that says "from" does not), dynamic imports have a parenthesis.
  const statements = text.matchAll(
    /^(?:import|export)\b[^"'`;=]*?\bfrom\s*["']([^"'\n]+)["']|^import\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm,
  );
  const specifiers = [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  return specifiers.map((specifier) => {
    if (specifier.startsWith("#")) return specifier.slice(1);
    if (specifier.startsWith(".")) return path.join(path.dirname(file), specifier);
    return specifier;
  });
}

const violations = (folder: string, forbidden: (imported: string) => boolean) =>
  sources(folder).flatMap((file) =>
    imports(file)
      .filter(forbidden)
      .map((imported) => `${file} imports ${imported}`),
  );

describe("import direction", () => {
  it("lib knows neither pages nor components", () => {
    expect(violations("lib", (i) => /^(app|components|e2e)\//.test(i))).toEqual([]);
  });
  it("components know no pages", () => {
    expect(violations("components", (i) => i.startsWith("app/"))).toEqual([]);
  });
  it("components never touch data, models or the server", () => {
    const server =
      /^(node:|pg$|better-sqlite3$|kysely)|^lib\/(db|model\/(?!types|schema|profiles|local\/schema)|audit|cli|config)/;
    expect(violations("components", (i) => server.test(i))).toEqual([]);
  });
  it.each(PURE)("%s is pure: it runs in the browser, the server, tests and exports alike", (folder) => {
    const inside = (i: string) => PURE.some((pure) => i.startsWith(`${pure}/`));
    expect(violations(folder, (i) => !inside(i) && !PURE_PACKAGES.test(i))).toEqual([]);
  });
  it("only lib/model talks to a model server and only lib/db opens a database", () => {
    const door = (package_: RegExp, home: string) =>
      sources("lib").flatMap((file) =>
        file.startsWith(home)
          ? []
          : imports(file)
              .filter((i) => package_.test(i))
              .map((i) => `${file} imports ${i}`),
      );
    expect(door(/^(ai|@ai-sdk\/.*)$/, "lib/model/")).toEqual([]);
    expect(door(/^(pg|better-sqlite3)$/, "lib/db/")).toEqual([]);
  });
});
